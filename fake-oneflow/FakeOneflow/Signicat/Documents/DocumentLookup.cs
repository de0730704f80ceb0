using System.Diagnostics.CodeAnalysis;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Attachments;
using OneflowFake.Signicat.Signers;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Documents;

/// <summary>Finds what a path names.</summary>
internal static class DocumentLookup
{
    public static OperationResult? Find(ApiCall call, [NotNull] out SignDocument? document)
    {
        document = call.Tenant.Signicat.FindDocument(call.RouteValues["documentId"]);
        var missing = call.RespondIfMissing(document, DocumentRules.Unknown);
        // What is not found is not looked at.
        document ??= new(default, [], null, default);
        return missing;
    }

    public static OperationResult? FindSigner(ApiCall call, [NotNull] out SignDocument? document, [NotNull] out DocumentSigner? signer)
    {
        signer = null;
        var missing = Find(call, out document)
            ?? call.RespondIfMissing(signer = document.FindSigner(call.RouteValues["signerId"]), DocumentRules.SignerUnknown);
        signer ??= new(default, "", []);
        return missing;
    }

    public static OperationResult? FindAttachment(
        ApiCall call, [NotNull] out SignDocument? document, [NotNull] out DocumentAttachment? attachment)
    {
        attachment = null;
        var missing = Find(call, out document)
            ?? call.RespondIfMissing(
                attachment = document.FindAttachment(call.RouteValues["attachmentId"]), DocumentRules.AttachmentUnknown);
        attachment ??= new(default, []);
        return missing;
    }

    /// <summary>Refuses what a document that has ended does not take.</summary>
    public static RuleViolation? RefuseEnded(ApiCall call, SignDocument document) => call.RefuseIf(document.IsEnded, DocumentRules.Ended);
}
