using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Tokens;

/// <summary>
/// Rules of the token endpoint. Only that a scope can be refused is documented; the codes are those of RFC 6749, and the
/// statuses those of IdentityServer, whose words the vendor's descriptions use.
/// </summary>
internal static class TokenRules
{
    private const string Page = "express/docs/api-connection";
    private const string InvalidRequest = "invalid_request";
    private const string InvalidClient = "invalid_client";
    private const string InvalidScope = "invalid_scope";

    public static Rule NotForm { get; } = Token(
        "signicat-token-not-form", InvalidRequest, Page, Confidence.Inferred,
            "The request is not a form: send Content-Type: application/x-www-form-urlencoded.");

    public static Rule Repeated { get; } = Token(
        "signicat-token-repeated", InvalidRequest, "rfc6749#section-3.2", Confidence.Inferred, "A field of the form is there twice.");

    public static Rule TwoAuthentications { get; } = Token(
        "signicat-token-two-authentications", InvalidRequest, "rfc6749#section-2.3", Confidence.Inferred,
        "The credentials came by HTTP Basic and in the body: send one of the two.");

    public static Rule ClientMissing { get; } = Token(
        "signicat-client-missing", InvalidClient, Page, Confidence.Inferred,
        "The request has no credentials: send id and secret of the API client by HTTP Basic, or as client_id and client_secret.");

    public static Rule ClientUnknown { get; } = Token(
        "signicat-client-unknown", InvalidClient, Page, Confidence.Inferred, "No account has an API client with this id.");

    public static Rule ClientSecret { get; } = Token(
        "signicat-client-secret", InvalidClient, Page, Confidence.Inferred,
        "The secret is not that of the API client. By HTTP Basic, id and secret are form-encoded before they are joined.");

    public static Rule ClientDisabled { get; } = Token(
        "signicat-client-disabled", InvalidClient, Page, Confidence.Inferred, "The API client is disabled.");

    public static Rule GrantUnknown { get; } = Token(
        "signicat-grant-unknown", "unsupported_grant_type", Page, Confidence.Inferred, "The grant_type is not client_credentials.");

    public static Rule GrantForbidden { get; } = Token(
        "signicat-grant-forbidden", "unauthorized_client", "rfc6749#section-5.2", Confidence.Inferred,
            "The API client may not use this grant.");

    public static Rule ScopeUnknown { get; } = Token(
        "signicat-scope-unknown", InvalidScope, Page, Confidence.Inferred,
            "There is no such scope; one that is wrong refuses the whole request.");

    public static Rule ScopeForbidden { get; } = Token(
        "signicat-scope-forbidden", InvalidScope, Page, Confidence.Documented, "A scope is not ticked for the API client.");

    public static Rule ScopeNone { get; } = Token(
        "signicat-scope-none", InvalidScope, "rfc6749#section-3.3", Confidence.Inferred,
            "No scope is asked for, and none is ticked for the API client.");

    /// <summary>True when a rule is about who asks.</summary>
    public static bool IsAboutClient(Rule rule) => rule.Code == InvalidClient;

    private static Rule Token(string id, string code, string source, Confidence confidence, string detail) =>
        SignicatRule.Of(id, 400, [SignicatOperationIds.RequestToken], source, confidence, detail, code);
}
