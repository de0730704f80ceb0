using System.Text.Json.Nodes;

namespace ApiWrappers.SpecTool.Client;

/// <summary>Writes the class of a credential.</summary>
internal static class CredentialWriter
{
    public static string Write(CredentialShape credential) => credential.Kind switch
    {
        CredentialKind.Basic => Basic(credential),
        CredentialKind.Query => Key(credential, "QueryCredential", "query parameter"),
        CredentialKind.Cookie => Key(credential, "CookieCredential", "cookie"),
        _ => Key(credential, "HeaderCredential", "header"),
    };

    private static string Key(CredentialShape credential, string type, string place) => $$"""
        /// <summary>
        /// The credential of the security scheme <c>{{DocText.Of(credential.Scheme)}}</c>,
        /// sent in the {{place}} <c>{{DocText.Of(credential.Name)}}</c>. It never shows its text.
        /// </summary>
        public sealed class {{credential.Type}} : {{type}}
        {
            /// <summary>Creates a credential.</summary>
            /// <param name="secret">The secret that the API issued.</param>
            /// <exception cref="ArgumentException">The text is empty, or cannot be sent. The message does not repeat it.</exception>
            public {{credential.Type}}(string secret)
                : base({{Literal(credential.Name)}}, secret{{(credential.Prefix.Length > 0 ? $", {Literal(credential.Prefix)}" : "")}})
            {
            }
        {{ClientCredentials(credential)}}}

        """;

    // The grant without a user. The endpoint of the document is only the default, since tests use another.
    private static string ClientCredentials(CredentialShape credential) => TokenEndpointOf(credential) is not { } endpoint ? "" : $$"""

            /// <summary>Creates a credential that gets its tokens with the client credentials grant of OAuth2, and renews them.</summary>
            /// <param name="cache">Keeps the tokens; one for the whole process.</param>
            /// <param name="clientId">The id of the client.</param>
            /// <param name="clientSecret">The secret of the client.</param>
            /// <param name="scopes">The scopes to ask for; none for those that the server grants by default.</param>
            /// <param name="tokenEndpoint">The token endpoint; <c>{{DocText.Of(endpoint)}}</c> when omitted.</param>
            public static OAuth2Credential ForClient(
                OAuth2TokenCache cache, string clientId, string clientSecret, OAuth2ScopeSet? scopes = null, Uri? tokenEndpoint = null)
                => new(cache, new OAuth2ClientOptions
                {
                    TokenEndpoint = tokenEndpoint ?? new Uri({{Literal(endpoint)}}),
                    ClientId = new OAuth2ClientId(clientId),
                    ClientSecret = new OAuth2ClientSecret(clientSecret),
                    Scopes = scopes ?? [],
                });

        """;

    private static string? TokenEndpointOf(CredentialShape credential)
        => Uri.TryCreate(credential.TokenUrl, UriKind.Absolute, out var address) && (address.Scheme == "https" || address.Scheme == "http")
            ? credential.TokenUrl
            : null;

    private static string Basic(CredentialShape credential) => $$"""
        /// <summary>
        /// The user and password of the security scheme <c>{{DocText.Of(credential.Scheme)}}</c>, sent in the header <c>Authorization</c>.
        /// It never shows its text.
        /// </summary>
        public sealed class {{credential.Type}} : BasicCredential
        {
            /// <summary>Creates a credential.</summary>
            /// <param name="user">The user; it cannot contain a colon.</param>
            /// <param name="password">The password.</param>
            /// <exception cref="ArgumentException">A text cannot be sent. The message does not repeat it.</exception>
            public {{credential.Type}}(string user, string password)
                : base(user, password)
            {
            }
        }

        """;

    private static string Literal(string text) => JsonValue.Create(text).ToJsonString();
}
