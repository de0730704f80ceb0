using System.Diagnostics.CodeAnalysis;
using FakeOneflow.Http;
using FakeOneflow.Signicat.Attachments;
using FakeOneflow.Signicat.Signers;

namespace FakeOneflow.Signicat.Documents;

/// <summary>Finds what a path names.</summary>
internal static class DocumentLookup
{
    public static Outcome? Find(ApiCall call, [NotNull] out SignDocument? document)
    {
        document = call.Tenant.Signicat.FindDocument(call.RouteValues["documentId"]);
        var missing = call.AnswerIfMissing(document, DocumentRules.Unknown);
        // What is not found is not looked at.
        document ??= new(default, [], null, default);
        return missing;
    }

    public static Outcome? FindSigner(ApiCall call, [NotNull] out SignDocument? document, [NotNull] out DocumentSigner? signer)
    {
        signer = null;
        var missing = Find(call, out document) ?? call.AnswerIfMissing(signer = document.FindSigner(call.RouteValues["signerId"]), DocumentRules.SignerUnknown);
        signer ??= new(default, "", []);
        return missing;
    }

    public static Outcome? FindAttachment(ApiCall call, [NotNull] out SignDocument? document, [NotNull] out DocumentAttachment? attachment)
    {
        attachment = null;
        var missing = Find(call, out document)
            ?? call.AnswerIfMissing(attachment = document.FindAttachment(call.RouteValues["attachmentId"]), DocumentRules.AttachmentUnknown);
        attachment ??= new(default, []);
        return missing;
    }

    /// <summary>Refuses what a document that has ended does not take.</summary>
    public static Refusal? RefuseEnded(ApiCall call, SignDocument document) => call.RefuseIf(document.IsEnded, DocumentRules.Ended);
}
