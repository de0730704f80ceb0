using ContractTests.Fixtures;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class AccessLinkScenarios
{
    private const string Id = "createAccessLink";
    private const string Page = "docs/create-an-access-link-to-a-contract";

    public static IEnumerable<Scenario> All =>
    [
        new(Id, 200, "company-participant", Page, Documented, async fixture =>
        {
            var contract = await fixture.PendingAsync();
            return Link(contract.Id, contract.Counterparty());
        })
        {
            Unseen = "no operation reads links; the journey access-link-expiry opens one until it ends",
        },
        new(Id, 200, "individual", Page, Documented, async fixture =>
        {
            var contract = await fixture.PendingAsync();
            return Link(contract.Id, contract.Individual());
        })
        {
            Unseen = "no operation reads links; the journey access-link-expiry opens one until it ends",
        },
        new(Id, 400, "owner-side-participant", Page, Documented, async fixture =>
        {
            var contract = await fixture.PendingAsync();
            return Link(contract.Id, contract.OwnerSide());
        })
        {
            Rule = "participant-owner-side",
        },
        new(Id, 400, "malformed-participant-id", Page, Documented, async fixture => Link((await fixture.PendingAsync()).Id, 1) with
        {
            Tamper = request => request.RequestUri = new Uri(request.RequestUri!, "../first/access_link"),
        })
        {
            Rule = "participant-id-malformed",
        },
        new(Id, 404, "unknown-contract", Page, Documented, _ => Task.FromResult(Link(1, 1)))
        {
            Rule = "contract-unknown",
        },
        new(Id, 404, "unknown-participant", Page, Documented, async fixture => Link((await fixture.PendingAsync()).Id, 1))
        {
            Rule = "participant-unknown",
        },
        new(Id, 404, "contract-id-of-a-template", Page, Documented, fixture => Task.FromResult(Link(fixture.Tenant.ActiveTemplate.Id, 1)))
        {
            Rule = "contract-is-template",
        },
        new(Id, 404, "participant-of-another-contract", Page, Documented, async fixture =>
            Link((await fixture.PendingAsync()).Id, (await fixture.PendingAsync()).Counterparty()))
        {
            Rule = "participant-of-other-contract",
        },
        new(Id, 404, "contract-of-another-account", Page, Documented, async fixture =>
        {
            var contract = await fixture.DraftAsync(await fixture.OtherTenantAsync());
            return Link(contract.Id, contract.Counterparty());
        }),
        .. Unauthorized.ByToken(Id, email => LinkAs(email, 1, 1)),
        .. Unauthorized.ByUser(Id, email => LinkAs(email, 1, 1)),
    ];

    private static Call Link(long contract, long participant) => Call.Of(
        client => client.Contracts.TryCreateAccessLinkAsync(contract, participant),
        client => client.Contracts.CreateAccessLinkAsync(contract, participant));

    private static Call LinkAs(string email, long contract, long participant) => Call.Of(
        client => client.AsUser(email).Contracts.TryCreateAccessLinkAsync(contract, participant),
        client => client.AsUser(email).Contracts.CreateAccessLinkAsync(contract, participant));
}
