using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class AccountScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new("getAccount", 200, "account", "docs/account-1", Documented, _ => Task.FromResult(Get)),
        .. Unauthorized.ByToken("getAccount", _ => Get),
    ];

    private static Call Get => Call.Of(client => client.Account.TryGetAccountAsync(), client => client.Account.GetAccountAsync());
}
