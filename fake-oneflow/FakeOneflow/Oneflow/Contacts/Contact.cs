using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Contacts;

/// <summary>A contact of a workspace; absent texts are null.</summary>
internal sealed record Contact(long Id, Workspace Workspace, DateTimeOffset CreatedTime)
{
    public DateTimeOffset UpdatedTime { get; init; } = CreatedTime;
    public string? CompanyName { get; init; }
    public string? Email { get; init; }
    public string? Name { get; init; }
    public string? Notes { get; init; }
    public string? PhoneNumber { get; init; }

    /// <summary>The contact with what a request says of it; what that leaves out stays.</summary>
    public Contact With(JsonFields fields)
    {
        var contact = this with
        {
            CompanyName = Read(fields, "company_name", CompanyName),
            Email = Read(fields, "email", Email),
            Name = Read(fields, "name", Name),
            Notes = Read(fields, "notes", Notes),
            PhoneNumber = Read(fields, "phone_number", PhoneNumber),
        };
        fields.ReportIf(
            contact.Email is { Length: > 0 } email && !EmailAddress.IsValid(email), BodyRules.FieldValue, "email",
            "Not an email address.");
        fields.ReportIf(
            contact.PhoneNumber is { Length: > 0 } number && !Protocol.PhoneNumber.IsValid(number), BodyRules.FieldValue,
            "phone_number", "Not a phone number in E.164 form, such as +46701740605.");
        return contact;
    }

    private static string? Read(JsonFields fields, string name, string? current) =>
        fields.Has(name) ? fields.Text(name) : current;

    public static Contact Keep(StateStream state, Contact? it) =>
        new(state.Long(it?.Id), state.Existing(it?.Workspace), state.Time(it?.CreatedTime))
        {
            UpdatedTime = state.Time(it?.UpdatedTime),
            CompanyName = state.TextOrNull(it?.CompanyName),
            Email = state.TextOrNull(it?.Email),
            Name = state.TextOrNull(it?.Name),
            Notes = state.TextOrNull(it?.Notes),
            PhoneNumber = state.TextOrNull(it?.PhoneNumber),
        };
}
