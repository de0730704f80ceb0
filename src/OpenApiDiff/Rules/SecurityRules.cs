using static OpenApiDiff.Rules.OasdiffCheck;
using static OpenApiDiff.Severity;

namespace OpenApiDiff.Rules;

/// <summary>Rules about the credentials that an operation needs.</summary>
internal static class SecurityRules
{
    public static readonly Rule SchemeBecameRequired = new(
        "security-scheme-became-required", Breaking,
        "No alternative does without a credential that could be left out before. Where it names the acting user, the methods move to where one is given (AsUser).",
        Info("api-security-added"), Info("api-global-security-added"))
    {
        Difference = "Calls without the credential are refused, and a client with its credentials in its types does not offer them any more.",
    };

    public static readonly Rule AlternativeRemoved = new(
        "security-alternative-removed", Breaking,
        "A set of credentials that was enough is not accepted any more.",
        Info("api-security-removed"), Info("api-global-security-removed"))
    {
        Difference = "To accept fewer sets of credentials shuts out the callers that use the set that is gone.",
    };

    public static readonly Rule AlternativeAdded = new(
        "security-alternative-added", Additive,
        "A further set of credentials is enough.",
        Info("api-security-added"), Info("api-global-security-added"));

    public static readonly Rule Dropped = new(
        "security-dropped", Additive,
        "No credentials are needed any more.",
        Info("api-security-removed"), Info("api-global-security-removed"));

    public static readonly Rule ScopeAdded = new(
        "security-scope-added", Breaking,
        "A token needs a further scope.",
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
        Info("api-security-component-type-changed"), Info("api-security-component-oauth-url-changed"), Info("api-security-component-oauth-token-url-changed"))
    {
        Difference = "Builds that are in use send the credential where it is not looked for.",
    };

    public static readonly Rule FlowRemoved = new(
        "security-flow-removed", Breaking,
        "Tokens can no longer be had by a grant of OAuth 2.0.");

    public static readonly Rule FlowAdded = new(
        "security-flow-added", Additive,
        "Tokens can be had by another grant of OAuth 2.0.");

    public static readonly Rule DeclaredScopeChanged = new(
        "security-declared-scope-changed", Documentation,
        "A scope was declared, or is no longer declared, or is described otherwise; what needs it is told at the operations.",
        Info("api-security-component-oauth-scope-added"), Info("api-security-component-oauth-scope-removed"), Info("api-security-component-oauth-scope-changed"));

    public static readonly Rule SchemeAdded = new(
        "security-scheme-added", Documentation,
        "A kind of credential is declared; what needs it is told at the operations.",
        Info("api-security-component-added"));

    public static readonly Rule SchemeRemoved = new(
        "security-scheme-removed", Documentation,
        "A kind of credential is not declared any more; what needed it is told at the operations.",
        Info("api-security-component-removed"));
}
