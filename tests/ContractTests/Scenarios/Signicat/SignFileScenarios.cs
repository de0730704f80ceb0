using ContractTests.Fixtures;
using Signicat.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

internal static class SignFileScenarios
{
    private const string Swagger = "idfy-io/idfy-mock-server";
    private const string Retrieving = "express/docs/signature/retrieve-files";
    private const string Scope = "document_file";

    public static IEnumerable<Scenario> All =>
    [
        new("downloadDocument", 200, "unsigned", Swagger, Documented,
            async fixture => OfDocument((await fixture.DocumentAsync()).DocumentId, FileFormat.Unsigned)),
        new("downloadDocument", 200, "pades", Retrieving, Documented,
            async fixture => OfDocument((await fixture.PackagedDocumentAsync()).DocumentId, FileFormat.Pades)),
        new("downloadDocument", 404, "not-packaged-yet", Retrieving, Inferred,
            async fixture => OfDocument((await fixture.SignedDocumentAsync()).DocumentId, FileFormat.Pades))
        {
            Rule = "signicat-file-not-ready",
        },
        new("downloadDocument", 404, "deleted", "idfy-io/docs", Inferred, async fixture =>
        {
            var document = await fixture.PackagedDocumentAsync();
            await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromHours(168));
            return OfDocument(document.DocumentId, FileFormat.Pades);
        })
        {
            Rule = "signicat-file-deleted",
        },
        new("downloadDocument", 400, "unknown-format", Swagger, Inferred,
            async fixture => OfDocument((await fixture.DocumentAsync()).DocumentId, FileFormat.From("papyrus"))),
        new("downloadDocument", 400, "no-format", Swagger, Documented,
            async fixture => OfDocument((await fixture.DocumentAsync()).DocumentId, FileFormat.Unsigned) with
        {
            Tamper = request => request.RequestUri = new Uri(request.RequestUri!.GetLeftPart(UriPartial.Path)),
        }),
        .. DocumentScenarios.Refused("downloadDocument", Scope, id => OfDocument(id, FileFormat.Unsigned)),
        new("downloadSignerFile", 200, "packaged", Swagger, Documented,
            async fixture => OfFirst(await fixture.PackagedDocumentAsync(), SignerFileFormat.Packaged)),
        new("downloadSignerFile", 400, "unknown-format", Swagger, Inferred,
            async fixture => OfFirst(await fixture.PackagedDocumentAsync(), SignerFileFormat.From("papyrus"))),
        new("downloadSignerFile", 404, "not-signed", Retrieving, Inferred,
            async fixture => OfFirst(await fixture.DocumentAsync(), SignerFileFormat.Native)),
        new("downloadSignerFile", 404, "unknown-signer", Swagger, Documented, async fixture =>
            OfSigner((await fixture.DocumentAsync()).DocumentId, Guid.Empty, SignerFileFormat.Native)),
        .. DocumentScenarios.Refused("downloadSignerFile", Scope, id => OfSigner(id, Guid.Empty, SignerFileFormat.Native)),
        new("downloadAttachment", 200, "unsigned", Swagger, Documented,
            async fixture => OfAttachment(await fixture.AttachedDocumentAsync(), FileFormat.Unsigned)),
        new("downloadAttachment", 400, "unknown-format", Swagger, Inferred,
            async fixture => OfAttachment(await fixture.AttachedDocumentAsync(), FileFormat.From("papyrus"))),
        new("downloadAttachment", 404, "not-packaged-yet", Retrieving, Inferred, async fixture =>
            OfAttachment(await fixture.AttachedDocumentAsync(AttachmentType.Sign), FileFormat.Native)),
        new("downloadAttachment", 404, "unknown-attachment", Swagger, Documented, async fixture =>
            OfAttachment((await fixture.DocumentAsync(), new Attachment { Id = Guid.Empty }), FileFormat.Native)),
        .. DocumentScenarios.Refused(
            "downloadAttachment", Scope,
            id => OfAttachment((new Document { DocumentId = id }, new Attachment { Id = Guid.Empty }), FileFormat.Native)),
        new("downloadSignerAttachment", 200, "native", Swagger, Documented, async fixture =>
        {
            var (document, attachment) = await fixture.AttachedDocumentAsync(AttachmentType.Sign);
            await fixture.Control.SignSignicatAsync(fixture.Tenant, document.DocumentId, document.Signers[0].Id);
            return AttachmentOfSigner(document.DocumentId, attachment.Id, document.Signers[0].Id, SignerFileFormat.Native);
        }),
        new("downloadSignerAttachment", 400, "unknown-format", Swagger, Inferred, async fixture =>
        {
            var (document, attachment) = await fixture.AttachedDocumentAsync(AttachmentType.Sign);
            return AttachmentOfSigner(document.DocumentId, attachment.Id, document.Signers[0].Id, SignerFileFormat.From("papyrus"));
        }),
        .. DocumentScenarios.Refused(
            "downloadSignerAttachment", Scope, id => AttachmentOfSigner(id, Guid.Empty, Guid.Empty, SignerFileFormat.Native)),
    ];

    private static Call OfDocument(Guid id, FileFormat format) => Call.OfSignicat(
        client => client.Files.TryDownloadDocumentAsync(id, format, Stream.Null),
            client => client.Files.DownloadDocumentAsync(id, format, Stream.Null));

    private static Call OfFirst(Document document, SignerFileFormat format) =>
        OfSigner(document.DocumentId, document.Signers[0].Id, format);

    private static Call OfSigner(Guid id, Guid signer, SignerFileFormat format) => Call.OfSignicat(
        client => client.Files.TryDownloadSignerFileAsync(id, signer, format, Stream.Null),
        client => client.Files.DownloadSignerFileAsync(id, signer, format, Stream.Null));

    private static Call OfAttachment((Document Document, Attachment Attachment) attached, FileFormat format) => Call.OfSignicat(
        client => client.Files.TryDownloadAttachmentAsync(attached.Document.DocumentId, attached.Attachment.Id, format, Stream.Null),
        client => client.Files.DownloadAttachmentAsync(attached.Document.DocumentId, attached.Attachment.Id, format, Stream.Null));

    private static Call AttachmentOfSigner(Guid id, Guid attachment, Guid signer, SignerFileFormat format) => Call.OfSignicat(
        client => client.Files.TryDownloadSignerAttachmentAsync(id, attachment, signer, format, Stream.Null),
        client => client.Files.DownloadSignerAttachmentAsync(id, attachment, signer, format, Stream.Null));
}
