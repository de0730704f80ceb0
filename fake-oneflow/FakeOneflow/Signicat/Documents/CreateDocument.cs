using System.Text.Json.Nodes;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Documents;

/// <summary>Creates documents.</summary>
internal static class CreateDocument
{
    private static readonly string[] Extensions = [".pdf", ".xml", ".txt", ".doc", ".docx", ".rtf", ".ott", ".odt"];

    public static OperationResult Handle(ApiCall call)
    {
        if (SignicatBody.Read(call, SignicatSchemas.CreateDocumentRequest, out var body, out var check) is { } malformed)
            return malformed;

        var settings = body.DeepClone().AsObject();
        settings.Remove("signers");
        settings.Remove("dataToSign");
        var content = body["dataToSign"] as JsonObject;
        var account = call.Tenant.Signicat;
        var document = new SignDocument(default, settings, content, call.Now);
        CheckContent(document, check);
        DocumentDeadline.Check(document, call.Now, check);
        if (check.Violation is { } violation)
            return violation;

        // Repeating after a failure of the network is promised to leave one document.
        if (account.Documents.Find(known => known.ExternalId == document.ExternalId && document.ExternalId.Length > 0) is { } first)
        {
            if (account.RefusesRepeatedExternalIds && call.RefuseIf(true, DocumentRules.ExternalIdRepeated) is { } repeated)
                return repeated;
            return SignicatResponse.Of(DocumentJson.Of(call, first));
        }

        var signers = (body["signers"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        if (call.RefuseIf(IsXml(document) && signers.Exists(UsesSwedishBankId), DocumentRules.MethodUnfit) is { } unfit)
            return unfit;

        document = new(account.NextId("document"), settings, content, call.Now);
        foreach (var signer in signers)
            document.Signers.Add(new(account.NextId("signer"), account.NextSecret("sign-url"), signer.DeepClone().AsObject()));
        DocumentService.Add(call.Tenant, document);
        return SignicatResponse.Of(DocumentJson.Of(call, document));
    }

    private static void CheckContent(SignDocument document, BodyCheck check)
    {
        check.ReportIf(
            document.Content is null && document.AnnouncedAttachments == 0, DocumentRules.ContentMissing, "dataToSign",
                "The DataToSign field is required.");
        check.ReportIf(
            document.Content is not null && !Extensions.Contains(Path.GetExtension(document.FileName).ToLowerInvariant()),
            DocumentRules.FileName, "dataToSign.fileName",
                $"The field FileName has none of the extensions {string.Join(", ", Extensions)}.");
    }

    private static bool IsXml(SignDocument document) => document.FileName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static bool UsesSwedishBankId(JsonObject signer) =>
        SignicatBody.Texts(signer["signatureType"] as JsonObject, "signatureMethods").Contains("se_bankid");
}
