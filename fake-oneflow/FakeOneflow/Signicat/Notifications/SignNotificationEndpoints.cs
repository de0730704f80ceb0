using System.Text.Json.Nodes;
using FakeOneflow.Http;
using FakeOneflow.Signicat.Bodies;
using FakeOneflow.Signicat.Documents;

namespace FakeOneflow.Signicat.Notifications;

/// <summary>The operations of the tag Notifications. Nothing is sent; what would be is in the log.</summary>
internal static class SignNotificationEndpoints
{
    private const string Notifications = DocumentEndpoints.Path + "/notifications";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of("listNotifications", "GET", Notifications, SignicatScopes.DocumentRead, List),
        SignicatOperation.Of("sendReminder", "POST", Notifications + "/reminder", SignicatScopes.DocumentWrite, Remind) with { HasBody = true },
    ];

    private static Outcome List(ApiCall call) =>
        DocumentLookup.Find(call, out var document) ?? SignicatAnswer.List(document.Notices.Select(notice => notice.DeepClone()));

    private static Outcome Remind(ApiCall call)
    {
        if (DocumentLookup.Find(call, out var document) is { } missing)
            return missing;

        if (SignicatBody.Read(call, SignatureSchemas.ManualReminder, out var reminder, out var check) is { } malformed)
            return malformed;

        var wanted = reminder["signers"] as JsonObject;
        check.ReportIf(
            wanted?.Any(signer => document.FindSigner(signer.Key) is null) == true,
            DocumentRules.ReminderSignerUnknown, "signers", "The field Signers has the id of a signer that the document does not have.");
        if ((check.Refusal ?? DocumentLookup.RefuseEnded(call, document)) is { } refusal)
            return refusal;

        var setting = SignicatBody.Text(reminder, "notificationSetting");
        foreach (var signer in document.Signers.Where(signer => signer.SignedTime is null && wanted?.ContainsKey(SignicatAnswer.Id(signer.Id)) != false))
        {
            if (setting is "sendEmail" or "sendBoth")
                document.Notices.Add(Notice(call, document, "EMAIL", signer.FullName));
            if (setting is "sendSms" or "sendBoth")
                document.Notices.Add(Notice(call, document, "SMS", signer.FullName));
        }

        return SignicatAnswer.Of(reminder);
    }

    private static JsonObject Notice(ApiCall call, SignDocument document, string type, string receiver) => new()
    {
        ["sentTimeStamp"] = SignicatAnswer.Time(call.Now),
        ["title"] = "Reminder",
        ["text"] = $"Please sign {document.Title}.",
        ["messageType"] = type,
        ["status"] = "DELIVERED",
        ["receiver"] = receiver,
    };
}
