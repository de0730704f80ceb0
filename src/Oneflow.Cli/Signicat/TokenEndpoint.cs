using ApiWrappers;
using Signicat.Client;

namespace Oneflow.Cli.Signicat;

/// <summary>Asks for tokens as <see cref="SignicatClient"/> does, so that a cache given to both asks once.</summary>
internal static class TokenEndpoint
{
    /// <exception cref="OAuth2TokenException">There is no token to be had.</exception>
    public static async Task<OAuth2Token> AskAsync(OAuth2TokenCache cache, SignicatClientOptions options, CancellationToken cancellationToken)
    {
        var source = cache.For(new OAuth2ClientOptions
        {
            TokenEndpoint = options.TokenEndpoint ?? new Uri($"{options.BaseAddress.AbsoluteUri.TrimEnd('/')}/oauth/connect/token"),
            ClientId = options.ClientId,
            ClientSecret = options.ClientSecret,
            Scopes = options.Scopes,
            Authentication = options.Authentication,
        });
        var result = await source.GetAsync(cancellationToken);
        return result.IsSuccess ? result.Token : throw result.Failure;
    }
}
