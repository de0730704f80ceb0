using Microsoft.OpenApi;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares the credentials that a spec declares.</summary>
internal static class SecuritySchemeComparer
{
    public static void Compare(OpenApiDocument before, OpenApiDocument after, Findings findings)
    {
        foreach (var (name, old, now) in Pairs.Of(before.Components?.SecuritySchemes, after.Components?.SecuritySchemes))
        {
            var place = new Place(null, $"credential {name}");
            if (old is null)
                findings.Add(SecurityRules.SchemeAdded, place, "was declared");
            else if (now is null)
                findings.Add(SecurityRules.SchemeRemoved, place, "is no longer declared");
            else
                Compare(findings, place, old, now);
        }
    }

    private static void Compare(Findings findings, Place place, IOpenApiSecurityScheme old, IOpenApiSecurityScheme now)
    {
        if (WireOf(old) != WireOf(now))
            findings.Add(SecurityRules.SchemeChanged, place, $"is sent in another way: {Words.Change(WireOf(old), WireOf(now))}");
        CompareFlows(findings, place, old.Flows, now.Flows);
        DocumentationComparer.Texts(
            findings, DocumentationRules.DescriptionChanged, place, "description", old.Description, now.Description);
        DocumentationComparer.Extensions(findings, place, old.Extensions, now.Extensions);
    }

    private static string WireOf(IOpenApiSecurityScheme scheme)
    {
        var parts = new object?[] { scheme.Type, scheme.In, scheme.Name, scheme.Scheme?.ToLowerInvariant(), scheme.BearerFormat,
            scheme.OpenIdConnectUrl };
        return string.Join(' ', parts.Where(part => part is not null));
    }

    private static void CompareFlows(Findings findings, Place place, OpenApiOAuthFlows? old, OpenApiOAuthFlows? now)
    {
        foreach (var (grant, was, isNow) in Pairs.Of(FlowsOf(old), FlowsOf(now)))
        {
            if (was is null)
                findings.Add(SecurityRules.FlowAdded, place, $"tokens can now be obtained with the grant {grant}");
            else if (isNow is null)
                findings.Add(SecurityRules.FlowRemoved, place, $"tokens can no longer be obtained with the grant {grant}");
            else
                CompareFlow(findings, place, grant, was, isNow);
        }
    }

    private static void CompareFlow(Findings findings, Place place, string grant, OpenApiOAuthFlow old, OpenApiOAuthFlow now)
    {
        if (AddressesOf(old) != AddressesOf(now))
            findings.Add(SecurityRules.SchemeChanged, place,
                $"the addresses of the grant {grant} changed: {Words.Change(AddressesOf(old), AddressesOf(now))}");
        foreach (var (scope, was, isNow) in Pairs.Of(old.Scopes, now.Scopes))
        {
            if (was != isNow)
                findings.Add(SecurityRules.DeclaredScopeChanged, place,
                    $"the scope {scope} of the grant {grant} {Words.Change(was, isNow)}");
        }
    }

    private static string AddressesOf(OpenApiOAuthFlow flow) =>
        string.Join(' ', new object?[] { flow.AuthorizationUrl, flow.TokenUrl, flow.RefreshUrl, flow.DeviceAuthorizationUrl }.Where(
            part => part is not null));

    private static Dictionary<string, OpenApiOAuthFlow> FlowsOf(OpenApiOAuthFlows? flows) => new (string Grant, OpenApiOAuthFlow? Flow)[]
    {
        ("implicit", flows?.Implicit),
        ("password", flows?.Password),
        ("client credentials", flows?.ClientCredentials),
        ("authorization code", flows?.AuthorizationCode),
        ("device authorization", flows?.DeviceAuthorization),
    }.Where(entry => entry.Flow is not null).ToDictionary(entry => entry.Grant, entry => entry.Flow!);
}
