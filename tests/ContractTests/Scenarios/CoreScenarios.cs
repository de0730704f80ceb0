using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class CoreScenarios
{
    private const string Authorization = "docs/authentication-and-authorization";
    private const string Page = "docs/endpoints";

    public static IEnumerable<Scenario> All =>
    [
        new("ping", 200, "token", Page, Documented,
            _ => Task.FromResult(Call.Of(client => client.Core.TryPingAsync(), client => client.Core.PingAsync()))),
        new("ping", 200, "user", Page, Documented, fixture => Task.FromResult(Ping(fixture.Tenant.Admin.Email))),
        .. Unauthorized.ByToken("ping", Ping),
        .. Unauthorized.ByUser("ping", Ping),
        new("ping", 401, "empty-user", Authorization, Inferred, _ => Task.FromResult(Ping("nobody@example.com") with { Tamper = As("") }))
        {
            Rule = "user-empty",
        },
        new("ping", 401, "creator-of-nothing", Authorization, Inferred,
            _ => Task.FromResult(Ping("nobody@example.com") with { Tamper = As("__CREATOR__") }))
        {
            Rule = "user-creator-of-nothing",
        },
        new("ping", 401, "user-without-licence", Authorization, Inferred,
            fixture => Task.FromResult(Ping(fixture.Tenant.Unlicensed.Email)))
        {
            Rule = "user-unlicensed",
        },
        new("getApiRoot", 200, "no-token", "static/papi/version_1.yml", Documented, _ => Task.FromResult(
            Call.Of(client => client.Core.TryGetApiRootAsync(), client => client.Core.GetApiRootAsync()) with
            {
                Tamper = request => request.Headers.Remove(ApiToken.Header),
            })),
        new("ping", 401, "malformed-user", "docs/authentication-and-authorization", Inferred,
            _ => Task.FromResult(Ping("nobody@example.com") with
        {
            Tamper = As("not-an-address"),
        }))
        {
            Rule = "user-malformed",
        },
    ];

    private static Action<HttpRequestMessage> As(string email) => request =>
    {
        request.Headers.Remove(UserEmail.Header);
        request.Headers.TryAddWithoutValidation(UserEmail.Header, email);
    };

    private static Call Ping(string email) =>
        Call.Of(client => client.AsUser(email).Core.TryPingAsync(), client => client.AsUser(email).Core.PingAsync());
}
