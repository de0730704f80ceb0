using ContractTests.Fixtures;
using Signicat.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

internal static class AttachmentScenarios
{
    private const string Swagger = "idfy-io/idfy-mock-server";
    private const string Read = "document_read";
    private const string Write = "document_write";

    public static IEnumerable<Scenario> All =>
    [
        new("listAttachments", 200, "all", Swagger, Documented,
            async fixture => List((await fixture.AttachedDocumentAsync()).Document.DocumentId)),
        .. DocumentScenarios.Refused("listAttachments", Read, List),
        new("addAttachment", 201, "accepted", Swagger, Documented,
            async fixture => Add((await fixture.DocumentAsync()).DocumentId, SignicatStates.NewAttachment()))
        {
            Changes = ["+attachment"],
        },
        new("addAttachment", 400, "not-a-pdf", "idfy-io/docs", Documented, async fixture =>
            Add((await fixture.DocumentAsync()).DocumentId, SignicatStates.NewAttachment("terms.txt")))
        {
            Rule = "signicat-attachment-not-pdf",
        },
        new("addAttachment", 400, "unknown-signer", Swagger, Inferred, async fixture =>
        {
            var attachment = SignicatStates.NewAttachment();
            attachment.Signers = [Guid.Empty];
            return Add((await fixture.DocumentAsync()).DocumentId, attachment);
        })
        {
            Rule = "signicat-attachment-signer-unknown",
        },
        new("addAttachment", 400, "too-many", "idfy-io/docs", Documented, async fixture =>
        {
            var document = await fixture.DocumentAsync();
            for (var i = 0; i < 20; i++)
                await fixture.Signicat.Client.Attachments.AddAttachmentAsync(document.DocumentId, SignicatStates.NewAttachment());
            return Add(document.DocumentId, SignicatStates.NewAttachment());
        })
        {
            Rule = "signicat-attachments-too-many",
        },
        new("addAttachment", 422, "canceled", Swagger, Inferred,
            async fixture => Add((await fixture.CanceledDocumentAsync()).DocumentId, SignicatStates.NewAttachment())),
        .. DocumentScenarios.Refused("addAttachment", Write, id => Add(id, SignicatStates.NewAttachment())),
        new("getAttachment", 200, "with-data", Swagger, Documented, async fixture => Of(await fixture.AttachedDocumentAsync(), Get)),
        .. One("getAttachment", Read, Get),
        new("updateAttachment", 200, "title", Swagger, Documented,
            async fixture => Of(await fixture.AttachedDocumentAsync(), (id, attachment) => Update(id, attachment)))
        {
            Changes = ["attachment.title"],
        },
        new("updateAttachment", 400, "not-a-pdf", "idfy-io/docs", Documented, async fixture =>
            Of(await fixture.AttachedDocumentAsync(), (id, attachment) => Update(id, attachment, "terms.txt"))),
        new("updateAttachment", 422, "begun", Swagger, Documented,
            async fixture => Of(await BegunAsync(fixture), (id, attachment) => Update(id, attachment)))
        {
            Rule = "signicat-document-begun",
        },
        .. One("updateAttachment", Write, (id, attachment) => Update(id, attachment)),
        new("deleteAttachment", 200, "only-one", Swagger, Documented, async fixture => Of(await fixture.AttachedDocumentAsync(), Delete))
        {
            Changes = ["-attachment"],
        },
        new("deleteAttachment", 422, "begun", Swagger, Documented, async fixture => Of(await BegunAsync(fixture), Delete)),
        .. One("deleteAttachment", Write, Delete),
    ];

    private static async Task<(Document Document, Attachment Attachment)> BegunAsync(AccountFixture fixture)
    {
        var attached = await fixture.AttachedDocumentAsync();
        await fixture.Control.SignSignicatAsync(fixture.Tenant, attached.Document.DocumentId, attached.Document.Signers[0].Id);
        return attached;
    }

    private static IEnumerable<Scenario> One(string id, string scope, Func<Guid, Guid, Call> call) =>
    [
        .. DocumentScenarios.Refused(id, scope, document => call(document, Guid.Empty)),
        new(id, 404, "unknown-attachment", Swagger, Documented,
            async fixture => call((await fixture.DocumentAsync()).DocumentId, Guid.Empty))
        {
            Rule = "signicat-attachment-unknown",
        },
    ];

    private static Call Of((Document Document, Attachment Attachment) attached, Func<Guid, Guid, Call> call) =>
        call(attached.Document.DocumentId, attached.Attachment.Id);

    private static Call List(Guid id) => Call.OfSignicat(
        client => client.Attachments.TryListAttachmentsAsync(id), client => client.Attachments.ListAttachmentsAsync(id));

    private static Call Add(Guid id, CreateAttachmentRequest request) => Call.OfSignicat(
        client => client.Attachments.TryAddAttachmentAsync(id, request), client => client.Attachments.AddAttachmentAsync(id, request));

    private static Call Get(Guid id, Guid attachment) => Call.OfSignicat(
        client => client.Attachments.TryGetAttachmentAsync(id, attachment),
            client => client.Attachments.GetAttachmentAsync(id, attachment));

    private static Call Update(Guid id, Guid attachment, string? fileName = null)
    {
        var request = new UpdateAttachmentRequest { Title = "New terms", FileName = fileName };
        return Call.OfSignicat(
            client => client.Attachments.TryUpdateAttachmentAsync(id, attachment, request),
                client => client.Attachments.UpdateAttachmentAsync(id, attachment, request));
    }

    private static Call Delete(Guid id, Guid attachment) => Call.OfSignicat(
        client => client.Attachments.TryDeleteAttachmentAsync(id, attachment),
            client => client.Attachments.DeleteAttachmentAsync(id, attachment));
}
