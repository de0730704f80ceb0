using ApiWrappers;

namespace Oneflow.Cli.Signicat;

/// <summary>The output of <c>oneflow signicat token --json</c>; the scopes are those asked for, none for all.</summary>
internal sealed record TokenJson(string AccessToken, long ExpiresIn, string TokenType, IReadOnlyList<string> Scopes)
{
    private const string Masked = "[masked]";

    public static TokenJson Of(OAuth2Token token, OAuth2ScopeSet scopes, bool isShown)
        => new(isShown ? token.Value : Masked, (long)token.Lifetime.TotalSeconds, "Bearer", [.. scopes]);

    /// <summary>One line for people, never with the token.</summary>
    public override string ToString()
    {
        var scopes = Scopes.Count == 0 ? "all scopes of the API client" : string.Join(' ', Scopes);
        return $"{TokenType} {Masked}, {ExpiresIn} s, {scopes}";
    }
}
