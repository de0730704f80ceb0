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
        new(operationId, 401, "no-token", Page, Documented, fixture =>
            Task.FromResult(call(fixture.Tenant.Admin.Email) with { Tamper = request => request.Headers.Remove(ApiToken.Header) }))
        {
            Rule = "token-missing",
        },
        new(operationId, 401, "unknown-token", Page, Documented, fixture =>
            Task.FromResult(call(fixture.Tenant.Admin.Email) with { Token = "0000000000000000000000000000000000000000" }))
        {
            Rule = "token-unknown",
        },
        new(operationId, 401, "token-of-wrong-shape", Page, Documented, fixture =>
            Task.FromResult(call(fixture.Tenant.Admin.Email) with { Tamper = request => Replace(request, ApiToken.Header, "short") }))
        {
            Rule = "token-shape",
        },
        new(operationId, 401, "revoked-token", Page, Documented, async fixture =>
            call(fixture.Tenant.Admin.Email) with { Token = await fixture.Control.NewRevokedTokenAsync(fixture.Tenant) })
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
        new(operationId, 401, "inactive-user", Page, Inferred, fixture => Task.FromResult(call(fixture.Tenant.Inactive.Email)))
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
