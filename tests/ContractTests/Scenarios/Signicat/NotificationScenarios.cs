using ContractTests.Fixtures;
using Signicat.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

internal static class NotificationScenarios
{
    private const string Swagger = "idfy-io/idfy-mock-server";

    public static IEnumerable<Scenario> All =>
    [
        new("listNotifications", 200, "reminders", Swagger, Documented, async fixture =>
        {
            var document = await fixture.PartiallySignedDocumentAsync();
            await fixture.Signicat.Client.Notifications.SendReminderAsync(
                document.DocumentId, new ManualReminder { NotificationSetting = NotificationSetting.SendBoth });
            return List(document.DocumentId);
        }),
        .. DocumentScenarios.Refused("listNotifications", "document_read", List),
        new("sendReminder", 200, "to-all", Swagger, Documented, async fixture => Remind((await fixture.DocumentAsync()).DocumentId))
        {
            Changes = ["+notification", "+notification"],
        },
        new("sendReminder", 400, "unknown-setting", Swagger, Inferred,
            async fixture => Remind((await fixture.DocumentAsync()).DocumentId, NotificationSetting.From("pigeon"))),
        new("sendReminder", 400, "unknown-signer", Swagger, Inferred,
            async fixture => Remind((await fixture.DocumentAsync()).DocumentId, signer: Guid.Empty))
        {
            Rule = "signicat-reminder-signer-unknown",
        },
        new("sendReminder", 422, "canceled", Swagger, Inferred,
            async fixture => Remind((await fixture.CanceledDocumentAsync()).DocumentId)),
        .. DocumentScenarios.Refused("sendReminder", "document_write", id => Remind(id)),
    ];

    private static Call List(Guid id) => Call.OfSignicat(
        client => client.Notifications.TryListNotificationsAsync(id), client => client.Notifications.ListNotificationsAsync(id));

    private static Call Remind(Guid id, NotificationSetting? setting = null, Guid? signer = null)
    {
        var reminder = new ManualReminder { NotificationSetting = setting ?? NotificationSetting.SendEmail };
        if (signer is { } one)
            reminder.Signers = new Dictionary<string, SignerOverrides> { [one.ToString()] = new() };
        return Call.OfSignicat(
            client => client.Notifications.TrySendReminderAsync(id, reminder),
                client => client.Notifications.SendReminderAsync(id, reminder));
    }
}
