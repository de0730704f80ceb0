using Microsoft.AspNetCore.Http;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Tokens;

/// <summary>Finds out whose access token a request has. With a rule switched off, a stranger is taken for the demo tenant.</summary>
internal sealed class BearerGate(SignicatDirectory directory, RuleSwitches rules)
{
    private const string Scheme = "Bearer ";

    /// <summary>The account of the token of a request, whatever it asks for; null when no account is known.</summary>
    public Tenant? TenantOf(HttpRequest request) => Find(request)?.Tenant;

    /// <summary>The account, and why the caller is turned away; null when it is not.</summary>
    public (Tenant? Tenant, RuleViolation? Violation) Identify(HttpRequest request, string? scope)
    {
        var token = Find(request);
        if (Broken(request, token, scope) is { } broken && rules.IsOn(broken))
        {
            var violation = new RuleViolation(broken, ParameterProblems.None);
            return (token?.Tenant, broken == AccessRules.ScopeMissing
                ? violation with { Detail = $"The access token lacks the scope {scope}." }
                : violation);
        }

        return (token?.Tenant ?? directory.Demo, null);
    }

    private static Rule? Broken(HttpRequest request, AccessToken? token, string? scope)
    {
        if (token is null)
            return TextOf(request).Length == 0 ? AccessRules.TokenMissing : AccessRules.TokenUnknown;
        if (token.IsRevoked)
            return AccessRules.TokenRevoked;
        if (token.IsExpired)
            return AccessRules.TokenExpired;
        return scope is null || token.Scopes.Contains(scope) ? null : AccessRules.ScopeMissing;
    }

    private AccessToken? Find(HttpRequest request) => directory.FindAccessToken(TextOf(request));

    private static string TextOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
    }
}
