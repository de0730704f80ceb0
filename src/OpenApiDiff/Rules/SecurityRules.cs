using static OpenApiDiff.Rules.OasdiffCheck;
using static OpenApiDiff.Severity;

namespace OpenApiDiff.Rules;

/// <summary>Rules about the credentials that an operation needs.</summary>
internal static class SecurityRules
{
    public static readonly Rule SchemeBecameRequired = new(
        "security-scheme-became-required", Breaking,
        "No alternative does without a credential that could be omitted before. Where it names the acting user, the methods move to "
        + "where one is given (AsUser).",
        Info("api-security-added"), Info("api-global-security-added"))
    {
        Difference = "Calls without the credential are refused, and a client with its credentials in its types no longer offers them.",
    };

    public static readonly Rule AlternativeRemoved = new(
        "security-alternative-removed", Breaking,
        "A set of credentials that was enough is no longer accepted.",
        Info("api-security-removed"), Info("api-global-security-removed"))
    {
        Difference = "To accept fewer sets of credentials shuts out the callers that use the set that is gone.",
    };

    public static readonly Rule AlternativeAdded = new(
        "security-alternative-added", Additive,
        "Another set of credentials is enough.",
        Info("api-security-added"), Info("api-global-security-added"));

    public static readonly Rule Dropped = new(
        "security-dropped", Additive,
        "Credentials are no longer needed.",
        Info("api-security-removed"), Info("api-global-security-removed"));

    public static readonly Rule ScopeAdded = new(
        "security-scope-added", Breaking,
        "A token needs another scope.",
        Info("api-security-scope-added"), Info("api-global-security-scope-added"))
    {
        Difference = "Tokens without the new scope are refused.",
    };

    public static readonly Rule ScopeRemoved = new(
        "security-scope-removed", Additive,
        "A token needs a scope less.",
        Info("api-security-scope-removed"), Info("api-global-security-scope-removed"));

    public static readonly Rule SchemeChanged = new(
        "security-scheme-changed", Breaking,
        "A credential is sent in another way: other type, place, name or address.",
        Info("api-security-component-type-changed"), Info("api-security-component-oauth-url-changed"),
            Info("api-security-component-oauth-token-url-changed"))
    {
        Difference = "Builds that are in use send the credential where it is not looked for.",
    };

    public static readonly Rule FlowRemoved = new(
        "security-flow-removed", Breaking,
        "Tokens can no longer be obtained with a grant of OAuth 2.0.");

    public static readonly Rule FlowAdded = new(
        "security-flow-added", Additive,
        "Tokens can be obtained with another grant of OAuth 2.0.");

    public static readonly Rule DeclaredScopeChanged = new(
        "security-declared-scope-changed", Documentation,
        "A scope was declared, or is no longer declared, or is described otherwise; the operations that needs it report the change.",
        Info("api-security-component-oauth-scope-added"), Info("api-security-component-oauth-scope-removed"),
            Info("api-security-component-oauth-scope-changed"));

    public static readonly Rule SchemeAdded = new(
        "security-scheme-added", Documentation,
        "A kind of credential is declared; the operations that needs it report the change.",
        Info("api-security-component-added"));

    public static readonly Rule SchemeRemoved = new(
        "security-scheme-removed", Documentation,
        "A kind of credential is no longer declared; the operations that needed it report the change.",
        Info("api-security-component-removed"));
}
