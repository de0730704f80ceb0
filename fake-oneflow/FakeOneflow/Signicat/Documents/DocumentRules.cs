using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Documents;

/// <summary>Rules about documents, their signers, attachments and files.</summary>
internal static class DocumentRules
{
    private const string Swagger = "idfy-io/idfy-mock-server";
    private const string Docs = "idfy-io/docs";

    public static Rule Unknown { get; } = SignicatRule.Of(
        "signicat-document-unknown", 404, SignicatOperationIds.With("{documentId}"), Swagger, Confidence.Documented,
            "The account has no document with this id.");

    public static Rule ContentMissing { get; } = SignicatRule.Of(
        "signicat-content-missing", 400, ["createDocument"], Swagger, Confidence.Documented,
        "There is nothing to sign: send dataToSign, or announce attachments in advanced.attachments.");

    public static Rule FileName { get; } = SignicatRule.Of(
        "signicat-file-name", 400, ["createDocument"], Swagger, Confidence.Documented,
            "The name of the file has none of the extensions that can be signed.");

    public static Rule MethodUnfit { get; } = SignicatRule.Of(
        "signicat-method-unfit", 422, ["createDocument"], Swagger, Confidence.Documented, "XML cannot be signed with Swedish BankID.");

    public static Rule ExternalIdRepeated { get; } = SignicatRule.Of(
        "signicat-external-id-repeated", 422, ["createDocument"], Swagger, Confidence.Inferred,
        "There is a document with this externalId already. By default the fake gives that one; this answer was asked for by the "
        + "control API.");

    public static Rule Deadline { get; } = SignicatRule.Of(
        "signicat-deadline", 400, ["createDocument", "updateDocument"], Docs, Confidence.Documented,
            "The deadline is not within 45 days from the making of the document.");

    public static Rule Ended { get; } = SignicatRule.Of(
        "signicat-document-ended", 422,
            ["updateDocument", "cancelDocument", "addAttachment", "updateSigner", "deleteSigner", "updateAttachment", "deleteAttachment",
            "sendReminder"],
        Swagger, Confidence.Inferred, "The document is signed, canceled or expired already.");

    public static Rule SignersClosed { get; } = SignicatRule.Of(
        "signicat-signers-closed", 400, ["addSigner"], Swagger, Confidence.Inferred,
            "The document is signed, canceled or expired, or has 20 signers already.");

    public static Rule SignerUnknown { get; } = SignicatRule.Of(
        "signicat-signer-unknown", 404, SignicatOperationIds.With("{signerId}"), Swagger, Confidence.Documented,
            "The document has no signer with this id.");

    public static Rule SignerSigned { get; } = SignicatRule.Of(
        "signicat-signer-signed", 422, ["updateSigner", "deleteSigner"], Swagger, Confidence.Inferred, "The signer has signed already.");

    public static Rule AttachmentUnknown { get; } = SignicatRule.Of(
        "signicat-attachment-unknown", 404, SignicatOperationIds.With("{attachmentId}"), Swagger, Confidence.Documented,
            "The document has no attachment with this id.");

    public static Rule AttachmentsTooMany { get; } = SignicatRule.Of(
        "signicat-attachments-too-many", 400, ["addAttachment"], Docs, Confidence.Documented, "The document has 20 attachments already.");

    public static Rule AttachmentSignerUnknown { get; } = SignicatRule.Of(
        "signicat-attachment-signer-unknown", 400, ["addAttachment", "updateAttachment"], Swagger, Confidence.Inferred,
            "An attachment is for a signer that the document does not have.");

    public static Rule AttachmentNotPdf { get; } = SignicatRule.Of(
        "signicat-attachment-not-pdf", 400, ["addAttachment", "updateAttachment"], Docs, Confidence.Documented,
            "An attachment must be a PDF, or must be converted to one.");

    public static Rule Begun { get; } = SignicatRule.Of(
        "signicat-document-begun", 422, ["updateAttachment", "deleteAttachment"], Swagger, Confidence.Documented,
            "A signer has signed already, so attachments stay as they are.");

    public static Rule FileNotReady { get; } = SignicatRule.Of(
        "signicat-file-not-ready", 404, ["downloadDocument", "downloadSignerFile", "downloadAttachment", "downloadSignerAttachment"],
        "express/docs/signature/retrieve-files", Confidence.Inferred,
            "The file is not made yet: wait until completedPackages of the status has its format.");

    public static Rule FileDeleted { get; } = SignicatRule.Of(
        "signicat-file-deleted", 404, ["downloadDocument", "downloadSignerFile", "downloadAttachment", "downloadSignerAttachment"],
        Docs, Confidence.Inferred, "The document was deleted, as deleteAfterHours have passed since it was signed or expired.");

    public static Rule ReminderSignerUnknown { get; } = SignicatRule.Of(
        "signicat-reminder-signer-unknown", 400, ["sendReminder"], Swagger, Confidence.Inferred,
            "A reminder is for a signer that the document does not have.");
}
