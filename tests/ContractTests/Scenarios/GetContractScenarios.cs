using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class GetContractScenarios
{
    private const string Id = "getContract";
    private const string Page = "reference/get-a-contract-by-id";

    public static IEnumerable<Scenario> All =>
    [
        new(Id, 200, "draft", Page, Documented, async fixture => Get((await fixture.DraftAsync()).Id)),
        new(Id, 200, "pending", Page, Documented, async fixture => Get((await fixture.PendingAsync()).Id)),
        new(Id, 400, "malformed-id", Page, Documented, _ => Task.FromResult(
            Get(1) with { Tamper = request => request.RequestUri = new Uri(request.RequestUri!, "first") }))
        {
            Rule = "contract-id-malformed",
        },
        new(Id, 404, "unknown", Page, Documented, _ => Task.FromResult(Get(1))),
        new(Id, 404, "contract-of-another-account", Page, Documented,
            async fixture => Get((await fixture.DraftAsync(await fixture.OtherTenantAsync())).Id))
        {
            Rule = "contract-of-other-account",
        },
        new(Id, 404, "user-without-access", "docs/handling-errors-with-error-codes", Inferred, async fixture =>
            GetAs(fixture.Tenant.Member(_ => true).Email, (await fixture.DraftAsync()).Id))
        {
            Rule = "contract-not-accessible",
        },
        .. Unauthorized.ByToken(Id, email => GetAs(email, 1)),
        .. Unauthorized.ByUser(Id, email => GetAs(email, 1)),
    ];

    private static Call Get(long id) =>
        Call.Of(client => client.Contracts.TryGetContractAsync(id), client => client.Contracts.GetContractAsync(id));

    private static Call GetAs(string email, long id)
        => Call.Of(client => client.AsUser(email).Contracts.TryGetContractAsync(id),
            client => client.AsUser(email).Contracts.GetContractAsync(id));
}
