using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Documents;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Signicat.Signers;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Files;

/// <summary>The operations of the tag Files. What is made of a signed file is the file itself, with a line that tells its format.</summary>
internal static class SignFileEndpoints
{
    private const string Files = DocumentEndpoints.Path + "/files";
    private const string Unsigned = "unsigned";

    private static readonly ChoiceSchema Formats = new([Unsigned, "native", "standard_packaging", "pades", "xades"]);
    private static readonly ChoiceSchema SignerFormats = new(["native", "packaged"]);

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of("downloadDocument", "GET", Files, SignicatScopes.DocumentFile, Document),
        SignicatOperation.Of("downloadSignerFile", "GET", Files + "/signers/{signerId}", SignicatScopes.DocumentFile, OfSigner),
        SignicatOperation.Of("downloadAttachment", "GET", Files + "/attachments/{attachmentId}", SignicatScopes.DocumentFile, Attachment),
        SignicatOperation.Of(
            "downloadSignerAttachment", "GET", Files + "/attachments/{attachmentId}/signers/{signerId}", SignicatScopes.DocumentFile,
                AttachmentOfSigner),
    ];

    private static OperationResult Document(ApiCall call) =>
        DocumentLookup.Find(call, out var document)
        ?? ReadFormat(call, Formats, out var format)
        ?? Give(call, document, document.FileName, document.Content, "base64Content", format, IsReady(document, format));

    private static OperationResult OfSigner(ApiCall call) =>
        DocumentLookup.FindSigner(call, out var document, out var signer)
        ?? ReadFormat(call, SignerFormats, out var format)
        ?? Give(call, document, document.FileName, document.Content, "base64Content", format, IsReady(document, signer, format));

    private static OperationResult Attachment(ApiCall call) =>
        DocumentLookup.FindAttachment(call, out var document, out var attachment)
        ?? ReadFormat(call, Formats, out var format)
        ?? Give(call, document, attachment.FileName, attachment.Settings, "data", format,
            format == Unsigned || (attachment.IsSigned && IsReady(document, format)));

    private static OperationResult AttachmentOfSigner(ApiCall call)
    {
        if (DocumentLookup.FindAttachment(call, out var document, out var attachment) is { } missing)
            return missing;

        var signer = document.FindSigner(call.RouteValues["signerId"]);
        if (call.RespondIfMissing(signer, DocumentRules.SignerUnknown) is { } unknown)
            return unknown;

        return ReadFormat(call, SignerFormats, out var format)
            ?? Give(call, document, attachment.FileName, attachment.Settings, "data", format,
                attachment.IsSigned && IsReady(document, signer!, format));
    }

    private static RuleViolation? ReadFormat(ApiCall call, ChoiceSchema formats, out string format)
    {
        var violation = SignicatQuery.Required(call, "fileFormat", out _) ?? SignicatQuery.Choice(call, "fileFormat", formats, out _);
        format = formats.Find(SignicatQuery.Text(call, "fileFormat") ?? "") ?? formats.Values[0];
        return violation;
    }

    private static bool IsReady(SignDocument document, string format) =>
        (format == Unsigned && document.Content is not null) || (document.IsPackaged && document.Formats.Contains(format));

    private static bool IsReady(SignDocument document, DocumentSigner signer, string format) =>
        signer.SignedTime is not null && (format == "native" || document.IsPackaged);

    private static OperationResult Give(
        ApiCall call, SignDocument document, string name, JsonObject? holder, string member, string format, bool isReady)
    {
        if (call.RefuseIf(document.IsDeleted, DocumentRules.FileDeleted) is { } gone)
            return gone;

        if (call.RefuseIf(!isReady, DocumentRules.FileNotReady) is { } early)
            return early;

        byte[] content = Convert.FromBase64String(holder is null ? "" : SignicatBody.Text(holder, member) ?? "");
        if (format != Unsigned)
            content = [.. content, .. Encoding.ASCII.GetBytes($"\n%{format}\n")];
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        return new Response(200, "application/octet-stream", content)
        {
            Headers = [new("Content-Disposition", disposition.ToString())],
        };
    }
}
