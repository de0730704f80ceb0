using System.Text.Json;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Users;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Reminders;

/// <summary>The operation of the tag Reminders. Nothing is sent and nothing gets a reminder, so none is kept.</summary>
internal static class ReminderEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.CreateReminder, "POST", "/contracts/{contract_id}/reminders", UserEmail.Required, Create) { HasBody = true },
    ];

    private static OperationResult Create(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        var fields = JsonFields.Of(body, "", check);
        var time = ReadTime(fields, call.Now);
        var message = fields.Text("message", min: 1, max: 5000, required: true);
        var subject = fields.Text("subject", min: 1, max: 150, required: true);
        var items = fields.Objects("reminder_recipients", required: true);
        fields.ReportIf(items is { Count: 0 }, ReminderRules.NoRecipients, "reminder_recipients", "At least one is required.");
        List<User?> recipients = fields.Each(items, item => ReadUser(item, call));
        if (check.Violation is { } badReminder)
            return badReminder;

        if (ContractLookup.FindToChange(call, out var contract) is { } notFound)
            return notFound;

        if (call.RefuseIf(
            recipients.Any(user => contract.FindParticipant(user) is null), ReminderRules.RecipientUnfit,
            "reminder_recipients", "Not an owner-side participant.") is { } unfit)
            return unfit;

        var reminder = new Reminder(call.Tenant.Oneflow.PartIds.Next(), time, subject, message)
        {
            CreatedBy = call.ActingUser ?? call.Tenant.Oneflow.Users[0],
            Recipients = [.. recipients.OfType<User>()],
        };
        return Response.Json(Json.Build(json => Write(json, reminder, contract)));
    }

    private static DateTimeOffset ReadTime(JsonFields fields, DateTimeOffset now)
    {
        var text = fields.Text("date_time", required: true);
        var isTime = Moments.TryParse(text, out var time);
        fields.ReportIf(text.Length > 0 && !isTime, BodyRules.FieldValue, "date_time", "Not a time such as 2025-01-15T09:00:00+0000.");
        fields.ReportIf(isTime && time <= now, ReminderRules.NotInFuture, "date_time", "Not in the future.");
        return time;
    }

    // The shape of a recipient is not documented; both what a user is known by are taken.
    private static User? ReadUser(JsonFields fields, ApiCall call)
    {
        if (fields.Has("email"))
            return call.Tenant.Oneflow.FindUser(fields.Text("email"));

        var id = fields.Integer("id", required: true);
        return call.Tenant.Oneflow.Users.FirstOrDefault(user => user.Id == id);
    }

    private static void Write(Utf8JsonWriter json, Reminder reminder, Contract contract)
    {
        json.WriteStartObject();
        json.WriteNumber("contract_id", contract.Id);
        json.WriteTime("date_time", reminder.Time);
        json.WriteNumber("id", reminder.Id);
        json.WriteString("message", reminder.Message);
        json.WriteString("subject", reminder.Subject);
        json.WriteStartObject("users");
        json.WritePropertyName("created_by");
        WriteUser(json, reminder.CreatedBy);
        json.WriteStartArray("recipients");
        foreach (var user in reminder.Recipients)
            WriteUser(json, user);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteUser(Utf8JsonWriter json, User user)
    {
        json.WriteStartObject();
        json.WriteString("email", user.Email);
        json.WriteNumber("id", user.Id);
        json.WriteString("name", user.Name);
        json.WriteEndObject();
    }
}
