using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class UserScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new("listUsers", 200, "all", "docs/user", Documented, _ => Task.FromResult(List(null, null))),
        new("listUsers", 200, "page", "docs/pagination", Documented, _ => Task.FromResult(List(2, 1))),
        .. Unauthorized.ByToken("listUsers", ListAs),
        .. Unauthorized.ByUser("listUsers", ListAs),
    ];

    private static Call List(int? limit, int? offset)
        => Call.Of(client => client.Users.TryListUsersAsync(limit, offset), client => client.Users.ListUsersAsync(limit, offset));

    private static Call ListAs(string email)
        => Call.Of(client => client.AsUser(email).Users.TryListUsersAsync(), client => client.AsUser(email).Users.ListUsersAsync());
}
