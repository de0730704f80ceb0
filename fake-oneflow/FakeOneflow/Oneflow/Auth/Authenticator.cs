using Microsoft.AspNetCore.Http;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Users;
using OneflowFake.Server.Routing;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Auth;

/// <summary>Finds out who calls. With a rule about the token switched off, a stranger is taken for the demo tenant.</summary>
internal sealed class Authenticator(OneflowDirectory directory, RuleSwitches rules)
{
    public const string TokenHeader = "x-oneflow-api-token";
    public const string UserHeader = "x-oneflow-user-email";

    /// <summary>The value that acts as the creator of the contract in the path, as the vendor's own connector sends it.</summary>
    public const string Creator = "__CREATOR__";

    /// <summary>Id of what keeps accounts apart, to switch it off and see that a test notices.</summary>
    public const string IsolationGuard = "tenant-isolation";

    /// <summary>The account of the token of a request, whatever it asks for; null when no account is known.</summary>
    public Tenant? TenantOf(HttpRequest request) => directory.FindToken(request.Headers[TokenHeader].ToString())?.Tenant;

    public Caller Identify(HttpRequest request, RouteMatch<Operation> match)
    {
        var userEmail = match.Route.UserEmail;
        var token = directory.FindToken(request.Headers[TokenHeader].ToString());
        var broken = BrokenTokenRule(request, token);
        if (broken is not null && rules.IsOn(broken))
            return new(token?.Tenant, null, null, new(broken, ParameterProblems.None));

        var tenant = token is not null && rules.IsOn(IsolationGuard) ? token.Tenant : directory.Demo;
        return userEmail == UserEmail.Unused ? new(tenant, null, token, null) : WithUser(request, tenant, token, match);
    }

    private static Rule? BrokenTokenRule(HttpRequest request, ApiToken? token)
    {
        var text = request.Headers[TokenHeader].ToString();
        if (text.Length == 0)
            return AuthRules.TokenMissing;
        if (!ApiToken.HasShape(text))
            return AuthRules.TokenShape;
        if (token is null)
            return AuthRules.TokenUnknown;
        return token.IsRevoked ? AuthRules.TokenRevoked : null;
    }

    private Caller WithUser(HttpRequest request, Tenant tenant, ApiToken? token, RouteMatch<Operation> match)
    {
        if (!request.Headers.TryGetValue(UserHeader, out var header))
        {
            return match.Route.UserEmail == UserEmail.Required && rules.IsOn(AuthRules.UserMissing)
                ? new(tenant, null, token, new(AuthRules.UserMissing, ParameterProblems.Of(UserHeader, "Required.")))
                : new(tenant, null, token, null);
        }

        var email = header.ToString();
        if (email == Creator && match.Values.TryGetValue("contract_id", out var contract))
            return new(tenant, PathIds.TryRead(contract, out var id) ? tenant.Oneflow.FindContract(id)?.Creator : null, token, null);

        var user = tenant.Oneflow.FindUser(email);
        var broken = BrokenUserRule(email, user);
        return broken is not null && rules.IsOn(broken)
            ? new(tenant, null, token, new(broken, ParameterProblems.None))
            : new(tenant, user, token, null);
    }

    private static Rule? BrokenUserRule(string email, User? user)
    {
        if (email.Length == 0)
            return AuthRules.UserEmpty;
        if (email == Creator)
            return AuthRules.CreatorOfNothing;
        if (!EmailAddress.IsValid(email))
            return AuthRules.UserMalformed;
        if (user is null)
            return AuthRules.UserUnknown;
        if (!user.IsActive)
            return AuthRules.UserInactive;
        return user.IsLicensed ? null : AuthRules.UserUnlicensed;
    }
}
