using Oneflow.Client;
using OneflowFake.Tenants.Calls;

using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class CoreScenarios
{
    private const string Page = "docs/endpoints";

    public static IEnumerable<Scenario> All =>
    [
        new("ping", 200, "token", Page, Documented, _ => Task.FromResult(Call.Of(client => client.Core.TryPingAsync(), client => client.Core.PingAsync()))),
        new("ping", 200, "user", Page, Documented, world => Task.FromResult(Ping(world.Tenant.Admin.Email))),
        .. Unauthorized.ByToken("ping", Ping),
        .. Unauthorized.ByUser("ping", Ping),
        new("ping", 401, "malformed-user", "docs/authentication-and-authorization", Inferred, _ => Task.FromResult(Ping("nobody@example.com") with
        {
            Spoil = request =>
            {
                request.Headers.Remove(UserEmail.Header);
                request.Headers.TryAddWithoutValidation(UserEmail.Header, "nobody");
            },
        })),
    ];

    private static Call Ping(string email) => Call.Of(client => client.AsUser(email).Core.TryPingAsync(), client => client.AsUser(email).Core.PingAsync());
}
