using System.Text.Json.Nodes;
using OneflowFake.Signicat.Documents;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Signicat.Signers;
using OneflowFake.Tenants;

namespace OneflowFake.Signicat.Jwts;

/// <summary>The JWTs of the sign application: one in the address of a signer, and one that tells how the visit ended.</summary>
internal static class SignJwt
{
    /// <summary>The life of a result, as in the vendor's sample.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    // Names the tenant in the address of a signer, by which the page finds it. It has the same length for every tenant.
    private const string Account = "AccountId";

    /// <summary>The JWT in the address of a signer, which lives as long as the document.</summary>
    public static string ForAddress(Tenant tenant, SignDocument document, DocumentSigner signer) => tenant.Signicat.SignJwt(new()
    {
        [Account] = SignicatResponse.Id(tenant.Signicat.Id),
        ["DocumentId"] = SignicatResponse.Id(document.Id),
        ["SignerId"] = SignicatResponse.Id(signer.Id),
        ["jti"] = signer.Secret,
    });

    /// <summary>The tenant that signed an address; null when none did. It may be asked for without the tenant's lock.</summary>
    public static Tenant? FindTenant(TenantRegistry tenants, string text) =>
        Jwt.Claims(text) is { } claims && TextOf(claims, Account) is { } id
        && tenants.All.FirstOrDefault(known => SignicatResponse.Id(known.Signicat.Id) == id) is { } tenant
        && tenant.Signicat.ReadJwt(text) is not null
            ? tenant
            : null;

    /// <summary>The document and the signer of an address, under the tenant's lock; null when it leads nowhere, or no longer.</summary>
    public static (SignDocument Document, DocumentSigner Signer)? Find(Tenant tenant, string text) =>
        tenant.Signicat.ReadJwt(text) is { } claims
        && tenant.Signicat.FindDocument(TextOf(claims, "DocumentId") ?? "") is { } document
        && document.FindSigner(TextOf(claims, "SignerId") ?? "") is { } signer
        && signer.Secret == TextOf(claims, "jti")
            ? (document, signer)
            : null;

    /// <summary>The JWT that the browser takes along to the page it returns to.</summary>
    public static string OfResult(Tenant tenant, SignDocument document, DocumentSigner signer, bool isAborted)
    {
        var claims = new JsonObject
        {
            ["AccountId"] = SignicatResponse.Id(tenant.Signicat.Id),
            ["DocumentId"] = SignicatResponse.Id(document.Id),
            ["ExternalId"] = document.ExternalId,
            ["SignerId"] = SignicatResponse.Id(signer.Id),
            ["ExternalSignerId"] = signer.ExternalId,
        };
        if (!isAborted)
        {
            var identity = SignerIdentity.Of(signer);
            claims["SignSuccess"] = new JsonObject
            {
                ["SignatureMethodUniqueId"] = identity.UniqueId,
                ["FirstName"] = signer.FirstName,
                ["LastName"] = signer.LastName,
                ["FullName"] = signer.FullName,
                ["DateOfBirth"] = identity.DateOfBirth,
                ["SignatureMethod"] = signer.Method,
                ["SignedTime"] = SignicatResponse.Time(signer.SignedTime!.Value),
            };
        }

        claims["Aborted"] = isAborted;
        claims["Expires"] = SignicatResponse.Time(tenant.Clock.GetUtcNow() + Life);
        return tenant.Signicat.SignJwt(claims);
    }

    /// <summary>The claims as the API tells them, in camel case.</summary>
    public static JsonObject PayloadOf(JsonObject claims)
    {
        var json = new JsonObject();
        foreach (var (name, value) in claims)
        {
            if (name is not "jti")
                json[char.ToLowerInvariant(name[0]) + name[1..]] = value is JsonObject inner ? PayloadOf(inner) : value?.DeepClone();
        }

        return json;
    }

    private static string? TextOf(JsonObject claims, string name) =>
        claims[name] is JsonValue claim && claim.TryGetValue<string>(out var text) ? text : null;
}
