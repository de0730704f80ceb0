using System.Text.Json.Nodes;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Documents;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Notifications;

/// <summary>The operations of the tag Notifications. Nothing is sent; what would be is in the log.</summary>
internal static class SignNotificationEndpoints
{
    private const string Notifications = DocumentEndpoints.Path + "/notifications";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of("listNotifications", "GET", Notifications, SignicatScopes.DocumentRead, List),
        SignicatOperation.Of("sendReminder", "POST", Notifications + "/reminder", SignicatScopes.DocumentWrite,
            Remind) with { HasBody = true },
    ];

    private static OperationResult List(ApiCall call) =>
        DocumentLookup.Find(call, out var document) ?? SignicatResponse.List(document.Notices.Select(notice => notice.DeepClone()));

    private static OperationResult Remind(ApiCall call)
    {
        if (DocumentLookup.Find(call, out var document) is { } missing)
            return missing;

        if (SignicatBody.Read(call, SignicatSchemas.ManualReminder, out var reminder, out var check) is { } malformed)
            return malformed;

        var wanted = reminder["signers"] as JsonObject;
        check.ReportIf(
            wanted?.Any(signer => document.FindSigner(signer.Key) is null) == true,
            DocumentRules.ReminderSignerUnknown, "signers", "The field Signers has the id of a signer that the document does not have.");
        if ((check.Violation ?? DocumentLookup.RefuseEnded(call, document)) is { } violation)
            return violation;

        var setting = SignicatBody.Text(reminder, "notificationSetting");
        foreach (var signer in document.Signers.Where(
            signer => signer.SignedTime is null && wanted?.ContainsKey(SignicatResponse.Id(signer.Id)) != false))
        {
            if (setting is "sendEmail" or "sendBoth")
                document.Notices.Add(Notice(call, document, "EMAIL", signer.FullName));
            if (setting is "sendSms" or "sendBoth")
                document.Notices.Add(Notice(call, document, "SMS", signer.FullName));
        }

        return SignicatResponse.Of(reminder);
    }

    private static JsonObject Notice(ApiCall call, SignDocument document, string type, string receiver) => new()
    {
        ["sentTimeStamp"] = SignicatResponse.Time(call.Now),
        ["title"] = "Reminder",
        ["text"] = $"Please sign {document.Title}.",
        ["messageType"] = type,
        ["status"] = "DELIVERED",
        ["receiver"] = receiver,
    };
}
