using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

/// <summary>The ways to be refused that every operation shares.</summary>
internal static class Unauthorized
{
    private const string Page = "docs/authentication-and-authorization";

    /// <summary>Each flaw of the token.</summary>
    public static IEnumerable<Scenario> ByToken(string operationId, Func<string, Call> call) =>
    [
        new(operationId, 401, "no-token", Page, Documented, world =>
            Task.FromResult(call(world.Tenant.Admin.Email) with { Spoil = request => request.Headers.Remove(ApiToken.Header) }))
        {
            Rule = "token-missing",
        },
        new(operationId, 401, "unknown-token", Page, Documented, world =>
            Task.FromResult(call(world.Tenant.Admin.Email) with { Token = "0000000000000000000000000000000000000000" }))
        {
            Rule = "token-unknown",
        },
        new(operationId, 401, "token-of-wrong-shape", Page, Documented, world =>
            Task.FromResult(call(world.Tenant.Admin.Email) with { Spoil = request => Replace(request, ApiToken.Header, "short") }))
        {
            Rule = "token-shape",
        },
        new(operationId, 401, "revoked-token", Page, Documented, async world =>
            call(world.Tenant.Admin.Email) with { Token = await world.Control.NewRevokedTokenAsync(world.Tenant) })
        {
            Rule = "token-revoked",
        },
    ];

    /// <summary>Each flaw of the acting user.</summary>
    public static IEnumerable<Scenario> ByUser(string operationId, Func<string, Call> call) =>
    [
        new(operationId, 401, "unknown-user", Page, Documented, _ => Task.FromResult(call("nobody@example.com")))
        {
            Rule = "user-unknown",
        },
        new(operationId, 401, "inactive-user", Page, Inferred, world => Task.FromResult(call(world.Tenant.Inactive.Email)))
        {
            Rule = "user-inactive",
        },
    ];

    private static void Replace(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }
}
