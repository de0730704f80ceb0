using System.Text.Json;
using ContractTests.Targets;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

#pragma warning disable ONEFLOW001 // Inferred operations are shown like the documented ones.

namespace ContractTests.Scenarios;

internal static class ReminderScenarios
{
    private const string Id = "createReminder";
    private const string Page = "reference/create-a-reminder";

    public static IEnumerable<Scenario> All =>
    [
        new(Id, 200, "to-an-owner-side-participant", Page, Documented, async fixture =>
            RemindAs(fixture.Tenant.Admin.Email, (await fixture.PendingAsync()).Id, fixture.Now.AddDays(7), fixture.Tenant.Admin.Email))
        {
            Unseen = "no operation reads reminders, and nothing else shows one",
        },
        new(Id, 400, "time-passed", Page, Documented, async fixture =>
            RemindAs(fixture.Tenant.Admin.Email, (await fixture.PendingAsync()).Id, fixture.Now, fixture.Tenant.Admin.Email))
        {
            Rule = "reminder-not-in-future",
        },
        new(Id, 400, "no-recipients", Page, Inferred, async fixture =>
            RemindAs(fixture.Tenant.Admin.Email, (await fixture.PendingAsync()).Id, fixture.Now.AddDays(7)))
        {
            Rule = "reminder-no-recipients",
        },
        new(Id, 400, "to-the-other-side", Page, Documented, async fixture =>
            RemindAs(fixture.Tenant.Admin.Email, (await fixture.PendingAsync()).Id, fixture.Now.AddDays(7), "ann@crates.example"))
        {
            Rule = "reminder-recipient-unfit",
        },
        new(Id, 400, "subject-too-long", Page, Documented, async fixture => RemindAs(
            fixture.Tenant.Admin.Email, (await fixture.PendingAsync()).Id, fixture.Now.AddDays(7), new string('x', 151),
            [fixture.Tenant.Admin.Email])),
        new(Id, 403, "user-who-may-not-update", Page, Inferred, async fixture =>
        {
            var viewer = fixture.Tenant.Member(_ => true);
            return RemindAs(viewer.Email, (await fixture.ViewedByAsync(viewer)).Id, fixture.Now.AddDays(7), fixture.Tenant.Admin.Email);
        }),
        new(Id, 404, "unknown-contract", Page, Documented, fixture => Task.FromResult(
            RemindAs(fixture.Tenant.Admin.Email, 1, fixture.Now.AddDays(7), fixture.Tenant.Admin.Email))),
        .. Unauthorized.ByToken(Id, email => RemindAs(email, 1, FakeTarget.FrozenAt.AddDays(7), email)),
        .. Unauthorized.ByUser(Id, email => RemindAs(email, 1, FakeTarget.FrozenAt.AddDays(7), email)),
    ];

    private static Call RemindAs(string email, long contract, DateTimeOffset time, params IReadOnlyList<string> recipients) =>
        RemindAs(email, contract, time, "To sign", recipients);

    private static Call RemindAs(string email, long contract, DateTimeOffset time, string subject, IReadOnlyList<string> recipients)
    {
        var request = new CreateReminderRequest
        {
            DateTime = time,
            Subject = subject,
            Message = "Ann has not signed yet.",
            ReminderRecipients = [.. recipients.Select(recipient => JsonSerializer.SerializeToElement(new { email = recipient }))],
        };
        return Call.Of(
            client => client.AsUser(email).Reminders.TryCreateReminderAsync(contract, request),
            client => client.AsUser(email).Reminders.CreateReminderAsync(contract, request));
    }
}
