namespace ApiWrappers;

/// <summary>A client of an OAuth 2.0 authorization server that uses the client credentials grant.</summary>
public sealed class OAuth2ClientOptions
{
    /// <summary>The token endpoint, such as <c>https://auth.example.com/connect/token</c>.</summary>
    public required Uri TokenEndpoint { get; init; }

    /// <summary>The client's id.</summary>
    public required OAuth2ClientId ClientId { get; init; }

    /// <summary>The client's secret.</summary>
    public required OAuth2ClientSecret ClientSecret { get; init; }

    /// <summary>
    /// The scopes to request. When empty, the request has no scope and the server decides; operations are then not checked for their
    /// scopes before they are sent.
    /// </summary>
    public OAuth2ScopeSet Scopes { get; init; } = [];

    /// <summary>Further parameters of the request that the server requires, such as <c>audience</c> or <c>resource</c>.</summary>
    public IReadOnlyDictionary<string, string> ExtraParameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The place of id and secret in the request. <see cref="OAuth2ClientAuthentication.Basic"/> when omitted.</summary>
    public OAuth2ClientAuthentication Authentication { get; init; }
}
