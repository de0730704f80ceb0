using ApiWrappers;
using Signicat.Client;

namespace Oneflow.Cli.Signicat;

/// <summary>Asks for tokens as <see cref="SignicatClient"/> does, so that a cache given to both asks once.</summary>
internal static class TokenEndpoint
{
    /// <exception cref="OAuth2TokenException">No token was issued.</exception>
    public static async Task<OAuth2Token> AskAsync(
        OAuth2TokenCache cache, SignicatClientOptions options, CancellationToken cancellationToken)
    {
        var result = await cache.For(options.ToOAuth2Client()).GetAsync(cancellationToken);
        return result.IsSuccess ? result.Token : throw result.Failure;
    }
}
