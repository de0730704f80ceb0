using System.Net.Http.Headers;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

/// <summary>The ways to be turned away that the operations of Signicat's APIs share: the table of troubles of the vendor's page.</summary>
internal static class Gate
{
    private const string Page = "express/docs/api-connection";

    /// <summary>Each flaw of the access token, whatever is called.</summary>
    public static IEnumerable<Scenario> ByToken(string operationId, Call call) =>
    [
        new(operationId, 401, "no-token", Page, Documented,
            _ => Task.FromResult(call with { Tamper = request => request.Headers.Authorization = null }))
        {
            Rule = "signicat-access-missing",
        },
        new(operationId, 401, "expired-token", Page, Documented, async fixture =>
        {
            var token = await fixture.Signicat.TokenAsync();
            await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromHours(1));
            return call with { Tamper = With(token) };
        })
        {
            Rule = "signicat-access-expired",
        },
    ];

    /// <summary>The flaws that one operation shows for all.</summary>
    public static IEnumerable<Scenario> ByOtherTokens(string operationId, Call call) =>
    [
        new(operationId, 401, "unknown-token", Page, Inferred,
            _ => Task.FromResult(call with { Tamper = With("eyJhbGciOiJSUzI1NiJ9.e30.made-up") }))
        {
            Rule = "signicat-access-unknown",
        },
        new(operationId, 401, "revoked-token", Page, Inferred, async fixture =>
        {
            var token = await fixture.Signicat.TokenAsync();
            await fixture.Control.RevokeSignicatTokenAsync(fixture.Tenant);
            return call with { Tamper = With(token) };
        })
        {
            Rule = "signicat-access-revoked",
        },
    ];

    /// <summary>A token without the scope of the operation. What is called need not be there, as 403 comes before 404.</summary>
    public static Scenario ByScope(string operationId, string scope, Call call) =>
        new(operationId, 403, "token-without-scope", Page, Documented, async fixture =>
            call with { Tamper = With(await fixture.Signicat.TokenAsync(scope == "event" ? "identify" : "event")) })
        {
            Rule = "signicat-access-scope",
        };

    private static Action<HttpRequestMessage> With(string token) =>
        request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
}
