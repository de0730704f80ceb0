using ApiWrappers;
using ContractTests.Targets;
using Signicat.Client;

namespace ContractTests.Fixtures;

/// <summary>The account of a fixture with Signicat.</summary>
/// <param name="tenant">Whose it is.</param>
/// <param name="fixture">Where it is.</param>
internal sealed class SignicatFixture(TestTenant tenant, AccountFixture fixture)
{
    private static readonly Uri Base = new(FakeTarget.Origin, "signicat/");

    /// <summary>The credentials of its API client.</summary>
    public TestTenant.SignicatAccount Account => tenant.Signicat ?? throw new NotArrangeableException("takes an account with Signicat");

    /// <summary>A client to arrange things with.</summary>
    public SignicatClient Client => ClientOn(fixture.CreateHandler());

    /// <summary>
    /// A client of which one handler sends the calls, and another the requests for tokens, so that those are not recorded.
    /// </summary>
    public SignicatClient ClientOn(HttpMessageHandler handler) => new(new HttpClient(handler), new SignicatClientOptions
    {
        ClientId = new OAuth2ClientId(Account.ClientId),
        ClientSecret = new OAuth2ClientSecret(Account.ClientSecret),
        BaseAddress = Base,
        Retry = ApiRetryOptions.None,
        TokenCache = new OAuth2TokenCache(
            new HttpClient(fixture.CreateHandler()), new OAuth2TokenCacheOptions { Retry = ApiRetryOptions.None }),
    });

    /// <summary>A token for some scopes, or for all that the API client may have.</summary>
    public async Task<string> TokenAsync(params string[] scopes)
    {
        IssuedToken token = await Client.Tokens.RequestTokenAsync(new TokenRequest
        {
            GrantType = GrantType.ClientCredentials,
            Scope = scopes.Length == 0 ? null : string.Join(' ', scopes),
            ClientId = Account.ClientId,
            ClientSecret = Account.ClientSecret,
        });
        return token.Token;
    }
}
