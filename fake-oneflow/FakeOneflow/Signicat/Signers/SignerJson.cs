using System.Text.Json.Nodes;
using OneflowFake.Signicat.Documents;
using OneflowFake.Signicat.Jwts;
using OneflowFake.Signicat.Pages;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Signers;

/// <summary>Signers on the wire.</summary>
internal static class SignerJson
{
    public static JsonObject Of(ApiCall call, DocumentSigner signer)
    {
        var json = signer.Settings.DeepClone().AsObject();
        json["id"] = SignicatResponse.Id(signer.Id);
        json["url"] = AddressOf(call, signer);
        json["links"] = new JsonArray();
        json["tags"] ??= new JsonArray();
        json["order"] ??= 0;
        json["required"] ??= false;
        if (signer.SignedTime is not null)
            json["documentSignature"] = Signature(signer, call.Tenant.Signicat.DocumentOf(signer));
        return json;
    }

    private static string AddressOf(ApiCall call, DocumentSigner signer) =>
        call.Tenant.Signicat.DocumentOf(signer) is { } document
            ? $"{call.Origin}{SignPage.Path}?jwt={SignJwt.ForAddress(call.Tenant, document, signer)}"
            : "";

    public static JsonObject SummarySignature(SignDocument document, DocumentSigner signer)
    {
        var json = Signature(signer, document);
        json["signerId"] = SignicatResponse.Id(signer.Id);
        json["externalSignerId"] = signer.ExternalId;
        return json;
    }

    /// <summary>A signer as events report it.</summary>
    public static JsonObject OfEvent(DocumentSigner signer) => new()
    {
        ["id"] = SignicatResponse.Id(signer.Id),
        ["externalSignerId"] = signer.ExternalId,
        ["fullName"] = signer.FullName,
        ["signedTime"] = SignicatResponse.Time(signer.SignedTime!.Value),
        ["signatureMethod"] = signer.Method,
    };

    private static JsonObject Signature(DocumentSigner signer, SignDocument? document)
    {
        var json = new JsonObject
        {
            ["signatureMethod"] = signer.Method,
            ["fullName"] = signer.FullName,
            ["firstName"] = signer.FirstName,
            ["lastName"] = signer.LastName,
            ["signedTime"] = SignicatResponse.Time(signer.SignedTime!.Value),
            ["mechanism"] = signer.Mechanism,
            ["personalInfoOrigin"] = "eid",
        };
        if (signer.GivesNationalId || document is { AsksForNationalId: true })
            AddNationalId(json, SignerIdentity.Of(signer));
        return json;
    }

    private static void AddNationalId(JsonObject json, SignerIdentity identity)
    {
        json["dateOfBirth"] = identity.DateOfBirth;
        json["signatureMethodUniqueId"] = identity.UniqueId;
        json["socialSecurityNumber"] = new JsonObject { ["value"] = identity.NationalId, ["countryCode"] = identity.Country };
        json["clientIp"] = "127.0.0.1";
        json["attributes"] = identity.Attributes();
    }
}
