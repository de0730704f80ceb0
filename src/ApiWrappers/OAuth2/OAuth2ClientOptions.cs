namespace ApiWrappers;

/// <summary>A client of an OAuth2 authorization server that gets its tokens by the client credentials grant.</summary>
public sealed class OAuth2ClientOptions
{
    /// <summary>Where tokens are asked for, such as <c>https://auth.example.com/connect/token</c>.</summary>
    public required Uri TokenEndpoint { get; init; }

    /// <summary>The client's id.</summary>
    public required OAuth2ClientId ClientId { get; init; }

    /// <summary>The client's secret.</summary>
    public required OAuth2ClientSecret ClientSecret { get; init; }

    /// <summary>
    /// The scopes to ask for. With none the request leaves them out, and the server grants what it will; operations are
    /// then not checked for their scopes before they are sent.
    /// </summary>
    public OAuth2ScopeSet Scopes { get; init; } = [];

    /// <summary>What else the server asks for in the request, such as <c>audience</c> or <c>resource</c>.</summary>
    public IReadOnlyDictionary<string, string> ExtraParameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the request carries id and secret. <see cref="OAuth2ClientAuthentication.Basic"/> when left out.</summary>
    public OAuth2ClientAuthentication Authentication { get; init; }
}
