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
                findings.Add(SecurityRules.SchemeRemoved, place, "is not declared any more");
            else
                Compare(findings, place, old, now);
        }
    }

    private static void Compare(Findings findings, Place place, IOpenApiSecurityScheme old, IOpenApiSecurityScheme now)
    {
        if (WireOf(old) != WireOf(now))
            findings.Add(SecurityRules.SchemeChanged, place, $"is sent in another way: {Words.Change(WireOf(old), WireOf(now))}");
        DocumentationComparer.Texts(findings, DocumentationRules.DescriptionChanged, place, "description", old.Description, now.Description);
        DocumentationComparer.Extensions(findings, place, old.Extensions, now.Extensions);
    }

    private static string WireOf(IOpenApiSecurityScheme scheme)
    {
        var flows = new[] { scheme.Flows?.Implicit, scheme.Flows?.Password, scheme.Flows?.ClientCredentials, scheme.Flows?.AuthorizationCode }
            .OfType<OpenApiOAuthFlow>().SelectMany(flow => new[] { flow.AuthorizationUrl, flow.TokenUrl, flow.RefreshUrl });
        var parts = new object?[] { scheme.Type, scheme.In, scheme.Name, scheme.Scheme, scheme.BearerFormat, scheme.OpenIdConnectUrl }.Concat(flows);
        return string.Join(' ', parts.Where(part => part is not null));
    }
}
