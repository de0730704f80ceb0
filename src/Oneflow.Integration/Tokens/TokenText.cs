using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>The text of a token.</summary>
internal static class TokenText
{
    public static async ValueTask<string> OfAsync(ApiToken token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage();
        await token.ApplyAsync(request, AccountApi.GetAccountOperation, cancellationToken);
        return request.Headers.GetValues(ApiToken.Header).Single();
    }
}
