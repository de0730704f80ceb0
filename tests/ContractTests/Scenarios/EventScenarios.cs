using ApiWrappers;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class EventScenarios
{
    private const string Errors = "docs/handling-errors-with-error-codes";
    private const string Page = "docs/contract-event";

    public static IEnumerable<Scenario> All =>
    [
        new("listContractEvents", 200, "newest-first", Page, Documented, async fixture =>
            List(fixture.Tenant.Admin.Email, (await fixture.PendingAsync()).Id, Sort.ByDescending(EventSortKey.Id))),
        new("listContractEvents", 200, "of-the-clock", "docs/webhook-type", Documented, async fixture =>
            List(fixture.Tenant.Admin.Email, (await fixture.OverdueAsync()).Id)),
        new("listContractEvents", 404, "unknown-contract", Errors, Inferred,
            fixture => Task.FromResult(List(fixture.Tenant.Admin.Email, 1))),
        .. Unauthorized.ByToken("listContractEvents", email => List(email, 1)),
        .. Unauthorized.ByUser("listContractEvents", email => List(email, 1)),
        new("getContractEvent", 200, "with-changes", Page, Documented, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            await fixture.Admin.DataFields.UpdateContractDataFieldAsync(
                contract.Id, DataFieldKey.Custom("payment_terms"), new() { Value = "10 days" });
            var events = await fixture.Admin.Events.ListContractEventsAsync(contract.Id);
            return Get(fixture.Tenant.Admin.Email, contract.Id,
                events.Data.Single(happened => happened.Type.Value == "data_field:update").Id);
        }),
        new("getContractEvent", 404, "unknown", Errors, Inferred,
            async fixture => Get(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, 1))
        {
            Rule = "event-unknown",
        },
        .. Unauthorized.ByToken("getContractEvent", email => Get(email, 1, 1)),
        .. Unauthorized.ByUser("getContractEvent", email => Get(email, 1, 1)),
    ];

    private static Call List(string email, long contract, Sort<EventSortKey>? sort = null) => Call.Of(
        client => client.AsUser(email).Events.TryListContractEventsAsync(contract, sort: sort),
        client => client.AsUser(email).Events.ListContractEventsAsync(contract, sort: sort));

    private static Call Get(string email, long contract, long happened) => Call.Of(
        client => client.AsUser(email).Events.TryGetContractEventAsync(contract, happened),
        client => client.AsUser(email).Events.GetContractEventAsync(contract, happened));
}
