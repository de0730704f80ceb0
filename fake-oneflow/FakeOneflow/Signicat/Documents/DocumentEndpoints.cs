using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Documents;

/// <summary>The operations of the tag Documents.</summary>
internal static class DocumentEndpoints
{
    /// <summary>The path of a document.</summary>
    public const string Path = "/signature/documents/{documentId}";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of("pingSignature", "GET", "/signature/status/ping", null,
            _ => Response.Json("{}"u8.ToArray())) with { IsOpen = true },
        SignicatOperation.Of("createDocument", "POST", "/signature/documents", SignicatScopes.DocumentWrite,
            CreateDocument.Handle) with { HasBody = true },
        SignicatOperation.Of("listDocumentSummaries", "GET", "/signature/documents/summary", SignicatScopes.DocumentRead,
            DocumentSummaries.List),
        SignicatOperation.Of("getDocument", "GET", Path, SignicatScopes.DocumentRead, Get),
        SignicatOperation.Of("updateDocument", "PATCH", Path, SignicatScopes.DocumentWrite, Update) with { HasBody = true },
        SignicatOperation.Of("cancelDocument", "POST", Path + "/cancel", SignicatScopes.DocumentWrite, Cancel),
        SignicatOperation.Of("getDocumentStatus", "GET", Path + "/status", SignicatScopes.DocumentRead, GetStatus),
        SignicatOperation.Of("getDocumentSummary", "GET", Path + "/summary", SignicatScopes.DocumentRead, GetSummary),
    ];

    private static OperationResult Get(ApiCall call) =>
        DocumentLookup.Find(call, out var document) ?? SignicatResponse.Of(DocumentJson.Of(call, document));

    private static OperationResult GetStatus(ApiCall call) =>
        DocumentLookup.Find(call, out var document) ?? SignicatResponse.Of(DocumentJson.Status(document));

    private static OperationResult GetSummary(ApiCall call) =>
        DocumentLookup.Find(call, out var document) ?? SignicatResponse.Of(DocumentJson.Summary(call, document));

    private static OperationResult Update(ApiCall call)
    {
        if (DocumentLookup.Find(call, out var document) is { } missing)
            return missing;

        if (SignicatBody.Read(call, SignicatSchemas.UpdateDocumentRequest, out var changes, out var check) is { } malformed)
            return malformed;

        var settings = document.Settings.DeepClone().AsObject();
        SignicatBody.Merge(changes, settings);
        var changed = new SignDocument(document.Id, settings, null, document.Created);
        if (changed.Deadline != document.Deadline)
            DocumentDeadline.Check(changed, call.Now, check);
        if ((check.Violation ?? DocumentLookup.RefuseEnded(call, document)) is { } violation)
            return violation;

        document.Settings = settings;
        document.LastUpdated = call.Now;
        DocumentService.Watch(call.Tenant, document);
        return SignicatResponse.Of(DocumentJson.Of(call, document));
    }

    private static OperationResult Cancel(ApiCall call)
    {
        if (DocumentLookup.Find(call, out var document) is { } missing)
            return missing;

        if ((SignicatQuery.Required(call, "reason", out var reason) ?? DocumentLookup.RefuseEnded(call, document)) is { } violation)
            return violation;

        DocumentService.Cancel(call.Tenant, document, reason ?? "");
        return Response.Json("{}"u8.ToArray());
    }
}
