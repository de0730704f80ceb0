using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class UpdateContractScenarios
{
    private const string Id = "updateContract";
    private const string Page = "docs/update-top-level-information";

    public static IEnumerable<Scenario> All =>
    [
        new(Id, 200, "name-value-and-period", Page, Inferred, async world => UpdateAs(world.Tenant.Admin.Email, (await world.DraftAsync()).Id, new()
        {
            Name = "Delivery of barrels",
            Value = new Money { Amount = 500.10m, Currency = "SEK" },
            SigningPeriodExpiration = ContractStates.Days(3),
        }))
        {
            Changes = ["contract._private", "file.name"],
        },
        new(Id, 200, "value-removed", Page, Documented, async world => UpdateAs(world.Tenant.Admin.Email, (await world.PendingAsync()).Id, new() { Value = (Money?)null })),
        new(Id, 200, "nothing", Page, Documented, async world => UpdateAs(world.Tenant.Admin.Email, (await world.DraftAsync()).Id, new())),
        new(Id, 400, "days-after-publishing", Page, Inferred, async world =>
            UpdateAs(world.Tenant.Admin.Email, (await world.PendingAsync()).Id, new() { SigningPeriodExpiration = ContractStates.Days(3) })),
        new(Id, 400, "name-when-overdue", Page, Inferred, async world => UpdateAs(world.Tenant.Admin.Email, (await world.OverdueAsync()).Id, new() { Name = "Late" })),
        new(Id, 400, "value-when-overdue", Page, Inferred, async world =>
            UpdateAs(world.Tenant.Admin.Email, (await world.OverdueAsync()).Id, new() { Value = (Money?)null })),
        new(Id, 404, "user-who-may-not-update", "docs/handling-errors-with-error-codes", Inferred, async world =>
        {
            var viewer = world.Tenant.Member(_ => true);
            return UpdateAs(viewer.Email, (await world.ViewedByAsync(viewer)).Id, new() { Name = "Mine" });
        }),
        new(Id, 404, "unknown", "docs/handling-errors-with-error-codes", Inferred, world => Task.FromResult(UpdateAs(world.Tenant.Admin.Email, 1, new()))),
        .. Unauthorized.ByToken(Id, email => UpdateAs(email, 1, new())),
        .. Unauthorized.ByUser(Id, email => UpdateAs(email, 1, new())),
    ];

    private static Call UpdateAs(string email, long contract, UpdateContractPrivate change)
    {
        var request = new UpdateContractRequest { Private = change };
        return Call.Of(
            client => client.AsUser(email).Contracts.TryUpdateContractAsync(contract, request),
            client => client.AsUser(email).Contracts.UpdateContractAsync(contract, request));
    }
}
