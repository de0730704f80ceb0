using System.Text.Json.Nodes;
using FakeOneflow.Http;
using FakeOneflow.Signicat.Bodies;

namespace FakeOneflow.Signicat.SignatureMethods;

/// <summary>The operations of the tag SignatureMethods. They need a token, whatever its scopes.</summary>
internal static class SignatureMethodEndpoints
{
    private static readonly ChoiceSchema FileTypes = new(["pdf", "txt", "xml"]);

    private static readonly SignatureMethod[] Methods =
    [
        new("no_bankid", "Norwegian BankID", "pkisignature", ["pdf", "txt", "xml"], IsOfAccount: true),
        new("no_bankid_mobile", "Norwegian BankID on mobile", "pkisignature", ["txt"], IsOfAccount: true),
        new("no_buypass", "Buypass", "pkisignature", ["pdf", "txt"], IsOfAccount: false),
        new("se_bankid", "Swedish BankID", "pkisignature", ["pdf", "txt"], IsOfAccount: true),
        new("mitid", "MitID", "identification", ["pdf"], IsOfAccount: false),
        new("sms_otp", "One-time password by SMS", "handwritten_with_identification", ["pdf"], IsOfAccount: true),
    ];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of("listSignatureMethods", "GET", "/signature/signature-methods", null, call => List(call, _ => true)),
        SignicatOperation.Of("listAccountSignatureMethods", "GET", "/signature/signature-methods/account", null, call => List(call, method => method.IsOfAccount)),
    ];

    private static Outcome List(ApiCall call, Predicate<SignatureMethod> isIn)
    {
        var refusal = SignicatQuery.Choice(call, "mechanism", SignatureSchemas.SignatureMechanism, out var mechanism);
        refusal = SignicatQuery.Choice(call, "fileType", FileTypes, out var fileType) ?? refusal;
        refusal = SignicatQuery.Choice(call, "language", SignatureSchemas.SignatureLanguage, out _) ?? refusal;
        refusal = SignicatQuery.Choice(call, "signableAttachments", new(["true", "false"]), out var attachments) ?? refusal;
        if (refusal is not null)
            return refusal;

        return SignicatAnswer.List(
            from method in Methods
            where isIn(method)
                && (mechanism is null || method.Mechanism == mechanism)
                && (fileType is null || method.FileTypes.Contains(fileType))
                && (attachments != "true" || method.FileTypes.Contains("pdf"))
            select new JsonObject
            {
                ["type"] = method.Type,
                ["name"] = method.Name,
                ["description"] = $"Signing with {method.Name}.",
                ["logoUrl"] = $"{call.Origin}{SignicatSurface.Path}/logos/{method.Type}.svg",
            });
    }
}
