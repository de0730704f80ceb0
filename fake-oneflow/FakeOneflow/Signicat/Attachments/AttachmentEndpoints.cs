using System.Text.Json.Nodes;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Documents;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Attachments;

/// <summary>The operations of the tag Attachments.</summary>
internal static class AttachmentEndpoints
{
    private const string Attachments = DocumentEndpoints.Path + "/attachments";
    private const string One = Attachments + "/{attachmentId}";
    private const int Most = 20;

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of("listAttachments", "GET", Attachments, SignicatScopes.DocumentRead, List),
        SignicatOperation.Of("addAttachment", "POST", Attachments, SignicatScopes.DocumentWrite, Add) with { HasBody = true },
        SignicatOperation.Of("getAttachment", "GET", One, SignicatScopes.DocumentRead, Get),
        SignicatOperation.Of("updateAttachment", "PATCH", One, SignicatScopes.DocumentWrite, Update) with { HasBody = true },
        SignicatOperation.Of("deleteAttachment", "DELETE", One, SignicatScopes.DocumentWrite, Delete),
    ];

    private static OperationResult List(ApiCall call) =>
        DocumentLookup.Find(call, out var document)
            ?? SignicatResponse.List(document.Attachments.Select(attachment => Describe(attachment, withData: false)));

    private static OperationResult Get(ApiCall call) =>
        DocumentLookup.FindAttachment(call, out var document, out var attachment)
        ?? SignicatResponse.Of(Describe(attachment, withData: !document.IsDeleted));

    private static OperationResult Add(ApiCall call)
    {
        if (DocumentLookup.Find(call, out var document) is { } missing)
            return missing;

        if (SignicatBody.Read(call, SignicatSchemas.CreateAttachmentRequest, out var body, out var check) is { } malformed)
            return malformed;

        CheckFileName(body, check);
        CheckSigners(document, body, check);
        check.ReportIf(!document.IsEnded && document.Attachments.Count >= Most, DocumentRules.AttachmentsTooMany, "attachments",
            $"The document has {Most} attachments already.");
        if ((check.Violation ?? DocumentLookup.RefuseEnded(call, document)) is { } violation)
            return violation;

        body["type"] ??= "show_accept";
        var attachment = new DocumentAttachment(call.Tenant.Signicat.NextId("attachment"), body);
        document.Attachments.Add(attachment);
        document.LastUpdated = call.Now;
        DocumentService.Attached(document);
        return SignicatResponse.Of(Describe(attachment), 201);
    }

    private static OperationResult Update(ApiCall call)
    {
        if (DocumentLookup.FindAttachment(call, out var document, out var attachment) is { } missing)
            return missing;

        if (SignicatBody.Read(call, SignicatSchemas.UpdateAttachmentRequest, out var changes, out var check) is { } malformed)
            return malformed;

        var settings = attachment.Settings.DeepClone().AsObject();
        SignicatBody.Merge(changes, settings);
        CheckFileName(settings, check);
        // Those that it has already may have been removed from the document.
        CheckSigners(document, changes, check);
        if ((check.Violation ?? RefuseFixed(call, document)) is { } violation)
            return violation;

        attachment.Settings = settings;
        document.LastUpdated = call.Now;
        return SignicatResponse.Of(Describe(attachment));
    }

    private static OperationResult Delete(ApiCall call)
    {
        if (DocumentLookup.FindAttachment(call, out var document, out var attachment) is { } missing)
            return missing;

        if (RefuseFixed(call, document) is { } violation)
            return violation;

        document.Attachments.Remove(attachment);
        document.LastUpdated = call.Now;
        return Response.Json("{}"u8.ToArray());
    }

    private static void CheckFileName(JsonObject settings, BodyCheck check) =>
        check.ReportIf(
            SignicatBody.Flag(settings, "convertToPdf") != true
            && SignicatBody.Text(settings, "fileName") is { } name
            && !name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase),
            DocumentRules.AttachmentNotPdf, "fileName", "The field FileName is not that of a PDF, and ConvertToPdf is not set.");

    private static void CheckSigners(SignDocument document, JsonObject body, BodyCheck check) =>
        check.ReportIf(
            SignicatBody.Texts(body, "signers").Any(id => document.FindSigner(id) is null),
            DocumentRules.AttachmentSignerUnknown, "signers", "The field Signers has the id of a signer that the document does not have.");

    private static RuleViolation? RefuseFixed(ApiCall call, SignDocument document) =>
        DocumentLookup.RefuseEnded(call, document) ?? call.RefuseIf(document.CurrentSignatures > 0, DocumentRules.Begun);

    private static JsonObject Describe(DocumentAttachment attachment, bool withData = true)
    {
        var json = attachment.Settings.DeepClone().AsObject();
        json["id"] = SignicatResponse.Id(attachment.Id);
        if (!withData)
            json.Remove("data");
        return json;
    }
}
