using System.Text.Json.Nodes;
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
        json["url"] = $"{call.Origin}{SignicatApi.Path}/start?jwt={signer.Secret}";
        json["links"] = new JsonArray();
        json["tags"] ??= new JsonArray();
        json["order"] ??= 0;
        json["required"] ??= false;
        if (signer.SignedTime is not null)
            json["documentSignature"] = Signature(signer);
        return json;
    }

    public static JsonObject SummarySignature(DocumentSigner signer)
    {
        var json = Signature(signer);
        json["signerId"] = SignicatResponse.Id(signer.Id);
        json["externalSignerId"] = signer.ExternalId;
        return json;
    }

    /// <summary>A signer as events tell of it.</summary>
    public static JsonObject OfEvent(DocumentSigner signer) => new()
    {
        ["id"] = SignicatResponse.Id(signer.Id),
        ["externalSignerId"] = signer.ExternalId,
        ["fullName"] = signer.FullName,
        ["signedTime"] = SignicatResponse.Time(signer.SignedTime!.Value),
        ["signatureMethod"] = signer.Method,
    };

    private static JsonObject Signature(DocumentSigner signer) => new()
    {
        ["signatureMethod"] = signer.Method,
        ["fullName"] = signer.FullName,
        ["firstName"] = signer.FirstName,
        ["lastName"] = signer.LastName,
        ["signedTime"] = SignicatResponse.Time(signer.SignedTime!.Value),
        ["mechanism"] = signer.Mechanism,
        ["personalInfoOrigin"] = "eid",
    };
}
