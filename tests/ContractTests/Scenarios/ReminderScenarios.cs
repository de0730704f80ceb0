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
        new(Id, 200, "to-an-owner-side-participant", Page, Documented, async world =>
            RemindAs(world.Tenant.Admin.Email, (await world.PendingAsync()).Id, world.Now.AddDays(7), world.Tenant.Admin.Email))
        {
            Unseen = "no operation reads reminders, and nothing else tells of one",
        },
        new(Id, 400, "time-passed", Page, Documented, async world =>
            RemindAs(world.Tenant.Admin.Email, (await world.PendingAsync()).Id, world.Now, world.Tenant.Admin.Email))
        {
            Rule = "reminder-not-in-future",
        },
        new(Id, 400, "nobody", Page, Inferred, async world =>
            RemindAs(world.Tenant.Admin.Email, (await world.PendingAsync()).Id, world.Now.AddDays(7)))
        {
            Rule = "reminder-no-recipients",
        },
        new(Id, 400, "to-the-other-side", Page, Documented, async world =>
            RemindAs(world.Tenant.Admin.Email, (await world.PendingAsync()).Id, world.Now.AddDays(7), "ann@crates.example"))
        {
            Rule = "reminder-recipient-unfit",
        },
        new(Id, 400, "subject-too-long", Page, Documented, async world => RemindAs(
            world.Tenant.Admin.Email, (await world.PendingAsync()).Id, world.Now.AddDays(7), new string('x', 151), [world.Tenant.Admin.Email])),
        new(Id, 403, "user-who-may-not-update", Page, Inferred, async world =>
        {
            var viewer = world.Tenant.Member(_ => true);
            return RemindAs(viewer.Email, (await world.ViewedByAsync(viewer)).Id, world.Now.AddDays(7), world.Tenant.Admin.Email);
        }),
        new(Id, 404, "unknown-contract", Page, Documented, world => Task.FromResult(
            RemindAs(world.Tenant.Admin.Email, 1, world.Now.AddDays(7), world.Tenant.Admin.Email))),
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
