using ApiWrappers;
using Oneflow.Cli.Demo;
using Signicat.Client;

namespace Oneflow.Cli.Signicat;

/// <summary>The steps of the vendor's page on connecting: a token, a call with it, and the token used again. They read only.</summary>
internal static class SignicatSteps
{
    /// <summary>The scope that they need.</summary>
    public static readonly OAuth2ScopeSet Scopes = [SignicatScope.DocumentRead];

    /// <summary>Takes them.</summary>
    /// <param name="handler">Sends the requests.</param>
    /// <param name="options">Where to, and as whom.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The steps taken, and the token.</returns>
    /// <exception cref="OAuth2TokenException">No token was issued.</exception>
    /// <exception cref="SignicatException">A call was refused, or had no answer.</exception>
    public static async Task<(IReadOnlyList<DemoStep> Steps, OAuth2Token Token)> TakeAsync(
        HttpMessageHandler handler, SignicatClientOptions options, CancellationToken cancellationToken)
    {
        using var counter = new TokenRequestCounter(handler);
        using var http = new HttpClient(counter);
        options.TokenCache = new OAuth2TokenCache(http);
        var token = await TokenEndpoint.AskAsync(options.TokenCache, options, cancellationToken);
        var client = new SignicatClient(http, options);
        var documents = await client.Documents.ListDocumentSummariesAsync(limit: 1, cancellationToken: cancellationToken);
        var themes = await client.Themes.ListThemesAsync(cancellationToken);
        return (
            [
                new("asked for a token", "requestToken", TokenJson.Of(token, options.Scopes, isShown: false).ToString()),
                new("called an API with it", "listDocumentSummaries", $"{documents.Count} documents"),
                new("called another with the same token", "listThemes", $"{themes.Count} themes; tokens asked for: {counter.Count}"),
            ],
            token);
    }
}
