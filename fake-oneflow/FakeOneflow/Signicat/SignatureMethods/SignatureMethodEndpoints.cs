using System.Text.Json.Nodes;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.SignatureMethods;

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
        SignicatOperation.Of("listAccountSignatureMethods", "GET", "/signature/signature-methods/account", null,
            call => List(call, method => method.IsOfAccount)),
    ];

    private static OperationResult List(ApiCall call, Predicate<SignatureMethod> isIn)
    {
        var violation = SignicatQuery.Choice(call, "mechanism", SignicatSchemas.SignatureMechanism, out var mechanism);
        violation = SignicatQuery.Choice(call, "fileType", FileTypes, out var fileType) ?? violation;
        violation = SignicatQuery.Choice(call, "language", SignicatSchemas.SignatureLanguage, out _) ?? violation;
        violation = SignicatQuery.Choice(call, "signableAttachments", new(["true", "false"]), out var attachments) ?? violation;
        if (violation is not null)
            return violation;

        return SignicatResponse.List(
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
                ["logoUrl"] = $"{call.Origin}{SignicatApi.Path}/logos/{method.Type}.svg",
            });
    }
}
