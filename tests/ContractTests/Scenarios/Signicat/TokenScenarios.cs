using System.Net.Http.Headers;
using System.Text;
using ContractTests.Fixtures;
using Signicat.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

internal static class TokenScenarios
{
    private const string Id = "requestToken";
    private const string Page = "express/docs/api-connection";
    private const string Rfc = "rfc6749";
    private const string Unseen = "no operation lists tokens; each call with one shows it";
    private const string Scope = "document_read event";

    public static IEnumerable<Scenario> All =>
        [.. Granted.Select(scenario => scenario with { Unseen = Unseen }), .. RefusedClients, .. RefusedRequests];

    private static IEnumerable<Scenario> Granted =>
    [
        new(Id, 200, "basic", Page, Documented,
            fixture => Task.FromResult(Ask(fixture.Signicat.Account, Scope) with { Tamper = Basic(fixture.Signicat.Account) })),
        new(Id, 200, "basic-form-encoded", Rfc + "#section-2.3.1", Inferred, fixture => Task.FromResult(
            Ask(fixture.Signicat.Account,
                Scope) with { Tamper = Basic(fixture.Signicat.Account, id => string.Concat(id.Select(c => $"%{(int)c:X2}"))) })),
        new(Id, 200, "basic-scheme-in-capitals", Rfc, Inferred, fixture => Task.FromResult(
            Ask(fixture.Signicat.Account, Scope) with { Tamper = Basic(fixture.Signicat.Account, scheme: "BASIC") })),
        new(Id, 200, "body", "signicat/signicat-express-net", Inferred, fixture => Task.FromResult(Ask(fixture.Signicat.Account, Scope))),
        new(Id, 200, "scope-left-out", "DSorlov/eid-provider", Inferred, fixture => Task.FromResult(Ask(fixture.Signicat.Account, null))),
        new(Id, 200, "short-life", "idfy-io/idfy-mock-server", Documented, async fixture =>
        {
            await fixture.Control.SetSignicatClientAsync(fixture.Tenant, new { token_lifetime = 60 });
            return Ask(fixture.Signicat.Account, Scope);
        }),
    ];

    private static IEnumerable<Scenario> RefusedClients =>
    [
        new(Id, 400, "no-credentials", Page, Inferred, fixture => Task.FromResult(Ask(null, Scope)))
        {
            Rule = "signicat-client-missing",
        },
        new(Id, 400, "unknown-client", Page, Inferred, fixture => Task.FromResult(
            Ask(fixture.Signicat.Account with { ClientId = "t00000000000000000000000000000000" }, Scope)))
        {
            Rule = "signicat-client-unknown",
        },
        new(Id, 400, "wrong-secret", Page, Inferred,
            fixture => Task.FromResult(Ask(fixture.Signicat.Account with { ClientSecret = "wrong" }, Scope)))
        {
            Rule = "signicat-client-secret",
        },
        new(Id, 400, "disabled-client", Page, Inferred, async fixture =>
        {
            await fixture.Control.SetSignicatClientAsync(fixture.Tenant, new { enabled = false });
            return Ask(fixture.Signicat.Account, Scope);
        })
        {
            Rule = "signicat-client-disabled",
        },
        new(Id, 401, "wrong-secret-by-basic", Rfc + "#section-5.2", Inferred, async fixture =>
        {
            await fixture.Control.SetSignicatClientAsync(fixture.Tenant, new { refused_as_rfc = true });
            return Ask(null, Scope) with { Tamper = Basic(fixture.Signicat.Account with { ClientSecret = "wrong" }) };
        }),
    ];

    private static IEnumerable<Scenario> RefusedRequests =>
    [
        new(Id, 400, "not-a-form", Page, Inferred, fixture => Task.FromResult(Ask(fixture.Signicat.Account, Scope) with
        {
            Tamper = request => request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain"),
        }))
        {
            Rule = "signicat-token-not-form",
        },
        new(Id, 400, "scope-twice", Rfc + "#section-3.2", Inferred, fixture => Task.FromResult(Ask(fixture.Signicat.Account, Scope) with
        {
            Tamper = request => request.Content = Form(
                $"grant_type=client_credentials&scope=event&scope=event&client_id={fixture.Signicat.Account.ClientId}"
                    + $"&client_secret={fixture.Signicat.Account.ClientSecret}"),
        }))
        {
            Rule = "signicat-token-repeated",
        },
        new(Id, 400, "two-authentications", Rfc + "#section-2.3", Inferred,
            fixture => Task.FromResult(Ask(fixture.Signicat.Account, Scope) with
        {
            Tamper = request => request.Headers.Authorization = HeaderOf(fixture.Signicat.Account, "Basic", half => half),
        }))
        {
            Rule = "signicat-token-two-authentications",
        },
        new(Id, 400, "unknown-grant", Page, Inferred,
            fixture => Task.FromResult(Ask(fixture.Signicat.Account, Scope, GrantType.From("password"))))
        {
            Rule = "signicat-grant-unknown",
        },
        new(Id, 400, "grant-not-allowed", Rfc + "#section-5.2", Inferred, async fixture =>
        {
            await fixture.Control.SetSignicatClientAsync(fixture.Tenant, new { may_use_grant = false });
            return Ask(fixture.Signicat.Account, Scope);
        })
        {
            Rule = "signicat-grant-forbidden",
        },
        new(Id, 400, "unknown-scope", Page, Inferred, fixture => Task.FromResult(Ask(fixture.Signicat.Account, Scope + " documents")))
        {
            Rule = "signicat-scope-unknown",
        },
        new(Id, 400, "scope-not-ticked", Page, Documented, async fixture =>
        {
            await fixture.Control.SetSignicatClientAsync(fixture.Tenant, new { scopes = (string[])["document_read"] });
            return Ask(fixture.Signicat.Account, Scope);
        })
        {
            Rule = "signicat-scope-forbidden",
        },
        new(Id, 400, "no-scope-ticked", Rfc + "#section-3.3", Inferred, async fixture =>
        {
            await fixture.Control.SetSignicatClientAsync(fixture.Tenant, new { scopes = Array.Empty<string>() });
            return Ask(fixture.Signicat.Account, null);
        })
        {
            Rule = "signicat-scope-none",
        },
    ];

    private static Call Ask(TestTenant.SignicatAccount? account, string? scope, GrantType? grant = null)
    {
        var request = new TokenRequest
        {
            GrantType = grant ?? GrantType.ClientCredentials,
            Scope = scope,
            ClientId = account?.ClientId,
            ClientSecret = account?.ClientSecret,
        };
        return Call.OfSignicat(client => client.Tokens.TryRequestTokenAsync(request), client => client.Tokens.RequestTokenAsync(request));
    }

    /// <summary>Takes the credentials out of the body and puts them into the header.</summary>
    private static Action<HttpRequestMessage> Basic(
        TestTenant.SignicatAccount account, Func<string, string>? encode = null, string scheme = "Basic") => request =>
    {
        request.Content = Form("grant_type=client_credentials&scope=" + Scope.Replace(' ', '+'));
        request.Headers.Authorization = HeaderOf(account, scheme, encode ?? (half => half));
    };

    private static AuthenticationHeaderValue HeaderOf(TestTenant.SignicatAccount account, string scheme, Func<string, string> encode) =>
        new(scheme, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{encode(account.ClientId)}:{encode(account.ClientSecret)}")));

    private static StringContent Form(string fields) => new(fields, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
}
