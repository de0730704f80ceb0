using ContractTests.Fixtures;
using Signicat.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

internal static class DocumentScenarios
{
    private const string Swagger = "idfy-io/idfy-mock-server";
    private const string Read = "document_read";
    private const string Write = "document_write";

    private const string Example =
        """
        {"title":"As simple as that","externalId":"example-1","contactDetails":{"email":"sales@crates.example"},
        "dataToSign":{"base64Content":"VGhpcyB0ZXh0","fileName":"sample.txt"},"signers":[{"externalSignerId":"ann-1",
        "redirectSettings":{"redirectMode":"donot_redirect"},"signatureType":{"mechanism":"pkisignature"}}]}
        """;

    public static IEnumerable<Scenario> All => [.. Creates, .. Lists, .. Gets, .. Updates, .. Cancels];

    private static IEnumerable<Scenario> Creates =>
    [
        new("createDocument", 200, "two-signers", Swagger, Documented, _ => Task.FromResult(Create(SignicatStates.NewDocument())))
        {
            Changes = ["+document"],
            Events = ["document_created"],
        },
        new("createDocument", 200, "waiting-for-attachments", "signicat/signicat-net", Inferred,
            _ => Task.FromResult(Create(Changed(request =>
            (request.DataToSign, request.Advanced) = (null, new Advanced { Attachments = 1 })))))
        {
            Changes = ["+document"],
            Events = ["document_created"],
        },
        new("createDocument", 200, "external-id-repeated", Swagger, Inferred, async fixture =>
        {
            await fixture.DocumentAsync();
            return Create(Changed(request => request.Title = "Another"));
        }),
        new("createDocument", 200, "enumeration-in-capitals", "idfy-io/docs", Inferred, _ => Task.FromResult(Create(Changed(request =>
            request.Signers = [SignicatStates.NewSigner("ann-1", SignatureMethod.From("NO_BANKID"))]))))
        {
            Changes = ["+document"],
            Events = ["document_created"],
        },
        new("createDocument", 200, "names-in-pascal-case", "idfy-io/docs", Inferred,
            _ => Task.FromResult(Create(SignicatStates.NewDocument()) with
        {
            Tamper = Body(Example.Replace("\"title\"", "\"Title\"", StringComparison.Ordinal)
                .Replace("\"externalSignerId\"", "\"ExternalSignerId\"", StringComparison.Ordinal)),
        }))
        {
            Changes = ["+document"],
            Events = ["document_created"],
        },
        new("createDocument", 200, "trailing-commas-of-the-example", "idfy-io/docs", Inferred, _ =>
            Task.FromResult(Create(SignicatStates.NewDocument()) with { Tamper =
                Body(Example.Replace("}", ",}", StringComparison.Ordinal)) }))
        {
            Changes = ["+document"],
            Events = ["document_created"],
        },
        new("createDocument", 200, "json-patch-of-generated-clients", "idfy-io/docs", Inferred, _ =>
            Task.FromResult(Create(SignicatStates.NewDocument()) with
            {
                Tamper = request => request.Content!.Headers.ContentType = new("application/json-patch+json"),
            }))
        {
            Changes = ["+document"],
            Events = ["document_created"],
        },
        new("createDocument", 400, "no-title", Swagger, Documented, _ => Task.FromResult(Create(Changed(request => request.Title = ""))))
        {
            Rule = "signicat-field-missing",
        },
        new("createDocument", 400, "title-too-long", Swagger, Documented,
            _ => Task.FromResult(Create(Changed(request => request.Title = new string('x', 301)))))
        {
            Rule = "signicat-field-length",
        },
        new("createDocument", 400, "external-id-too-short", Swagger, Documented,
            _ => Task.FromResult(Create(Changed(request => request.ExternalId = "1")))),
        new("createDocument", 400, "unknown-mechanism", Swagger, Inferred, _ => Task.FromResult(Create(Changed(request =>
            request.Signers[0].SignatureType.Mechanism = SignatureMechanism.From("telepathy")))))
        {
            Rule = "signicat-field-value",
        },
        new("createDocument", 400, "title-of-wrong-type", Swagger, Inferred, _ => Task.FromResult(Create(SignicatStates.NewDocument()) with { Tamper = Body("""{"title":1}""") }))
        {
            Rule = "signicat-field-type",
        },
        new("createDocument", 400, "malformed-json", Swagger, Inferred,
            _ => Task.FromResult(Create(SignicatStates.NewDocument()) with { Tamper = Body("{") }))
        {
            Rule = "signicat-body-malformed",
        },
        new("createDocument", 400, "too-deep", Swagger, Inferred, _ => Task.FromResult(Create(SignicatStates.NewDocument()) with
        {
            Tamper = Body($$"""{"title":{{new string('[', 40)}}{{new string(']', 40)}}}"""),
        }))
        {
            Rule = "signicat-body-too-deep",
        },
        new("createDocument", 400, "no-body", Swagger, Inferred,
            _ => Task.FromResult(Create(SignicatStates.NewDocument()) with { Tamper = request => request.Content = null }))
        {
            Rule = "signicat-body-missing",
        },
        new("createDocument", 400, "not-json", Swagger, Inferred, _ => Task.FromResult(Create(SignicatStates.NewDocument()) with
        {
            Tamper = request => request.Content!.Headers.ContentType = new("text/plain"),
        }))
        {
            Rule = "signicat-body-content-type",
        },
        new("createDocument", 400, "nothing-to-sign", Swagger, Documented,
            _ => Task.FromResult(Create(Changed(request => request.DataToSign = null))))
        {
            Rule = "signicat-content-missing",
        },
        new("createDocument", 400, "unknown-extension", Swagger, Documented,
            _ => Task.FromResult(Create(Changed(request => request.DataToSign!.FileName = "order.exe"))))
        {
            Rule = "signicat-file-name",
        },
        new("createDocument", 400, "deadline-too-late", "idfy-io/docs", Documented, fixture => Task.FromResult(Create(Changed(request =>
            request.Advanced = new Advanced { TimeToLive = new TimeToLive { Deadline = fixture.Now.AddDays(46) } }))))
        {
            Rule = "signicat-deadline",
        },
        .. Gate.ByToken("createDocument", Create(SignicatStates.NewDocument())),
        Gate.ByScope("createDocument", Write, Create(SignicatStates.NewDocument())),
        new("createDocument", 422, "xml-with-swedish-bankid", Swagger, Documented, _ => Task.FromResult(Create(Changed(request =>
        {
            request.DataToSign!.FileName = "order.xml";
            request.Signers = [SignicatStates.NewSigner("ann-1", SignatureMethod.SeBankid)];
        }))))
        {
            Rule = "signicat-method-unfit",
        },
        new("createDocument", 422, "external-id-repeated", Swagger, Inferred, async fixture =>
        {
            await fixture.DocumentAsync();
            await fixture.Control.SetSignicatClientAsync(fixture.Tenant, new { refuses_repeated_external_ids = true });
            return Create(SignicatStates.NewDocument());
        })
        {
            Rule = "signicat-external-id-repeated",
        },
    ];

    private static IEnumerable<Scenario> Lists =>
    [
        new("listDocumentSummaries", 200, "page", Swagger, Documented, async fixture =>
        {
            await fixture.DocumentAsync(SignicatStates.NewDocument("order-1001"));
            await fixture.DocumentAsync(SignicatStates.NewDocument("order-1002"));
            await fixture.DocumentAsync(SignicatStates.NewDocument("order-1003"));
            return Call.OfSignicat(
                client => client.Documents.TryListDocumentSummariesAsync(offset: 1, limit: 1),
                client => client.Documents.ListDocumentSummariesAsync(offset: 1, limit: 1));
        }),
        new("listDocumentSummaries", 200, "by-status", Swagger, Documented, async fixture =>
        {
            await fixture.PackagedDocumentAsync();
            await fixture.DocumentAsync(SignicatStates.NewDocument("order-1002"));
            return Call.OfSignicat(
                client => client.Documents.TryListDocumentSummariesAsync(status: DocumentState.Signed),
                client => client.Documents.ListDocumentSummariesAsync(status: DocumentState.Signed));
        }),
        new("listDocumentSummaries", 400, "limit-above-range", Swagger, Inferred, _ => Task.FromResult(List(101)))
        {
            Rule = "signicat-query-value",
        },
        .. Gate.ByToken("listDocumentSummaries", List(10)),
        Gate.ByScope("listDocumentSummaries", Read, List(10)),
    ];

    private static IEnumerable<Scenario> Gets =>
    [
        new("getDocument", 200, "unsigned", Swagger, Documented, async fixture => Get((await fixture.DocumentAsync()).DocumentId)),
        new("getDocument", 200, "partially-signed", Swagger, Documented,
            async fixture => Get((await fixture.PartiallySignedDocumentAsync()).DocumentId)),
        new("getDocument", 200, "expired", "idfy-io/docs", Documented, async fixture =>
        {
            var document = await fixture.DocumentAsync();
            await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromDays(45));
            return Get(document.DocumentId);
        }),
        .. Refused("getDocument", Read, Get),
        new("getDocumentStatus", 200, "signed", "express/docs/signature/retrieve-files", Documented,
            async fixture => Status((await fixture.SignedDocumentAsync()).DocumentId)),
        new("getDocumentStatus", 200, "packaged", "express/docs/signature/retrieve-files", Documented,
            async fixture => Status((await fixture.PackagedDocumentAsync()).DocumentId)),
        new("getDocumentStatus", 200, "cancel-not-in-effect", "signicat/signicat-net", Inferred, async fixture =>
        {
            var document = await fixture.DocumentAsync();
            await fixture.Signicat.Client.Documents.CancelDocumentAsync(document.DocumentId, "The order was withdrawn.");
            return Status(document.DocumentId);
        }),
        new("getDocumentStatus", 200, "canceled", Swagger, Documented,
            async fixture => Status((await fixture.CanceledDocumentAsync()).DocumentId)),
        .. Refused("getDocumentStatus", Read, Status),
        new("getDocumentSummary", 200, "signed", Swagger, Documented,
            async fixture => Summary((await fixture.SignedDocumentAsync()).DocumentId)),
        .. Refused("getDocumentSummary", Read, Summary),
    ];

    private static IEnumerable<Scenario> Updates =>
    [
        new("updateDocument", 200, "title-and-deadline", Swagger, Documented, async fixture => Update(
            (await fixture.DocumentAsync()).DocumentId,
            new UpdateDocumentRequest { Title = "More crates",
                Advanced = new Advanced { TimeToLive = new TimeToLive { Deadline = fixture.Now.AddDays(7) } } }))
        {
            Changes = ["document.title", "document.advanced", "document.deadline"],
        },
        new("updateDocument", 400, "title-too-long", Swagger, Documented, async fixture =>
            Update((await fixture.DocumentAsync()).DocumentId, new UpdateDocumentRequest { Title = new string('x', 301) })),
        new("updateDocument", 422, "canceled", Swagger, Inferred, async fixture =>
            Update((await fixture.CanceledDocumentAsync()).DocumentId, new UpdateDocumentRequest { Title = "Late" })),
        .. Refused("updateDocument", Write, id => Update(id, new UpdateDocumentRequest { Title = "More crates" })),
    ];

    private static IEnumerable<Scenario> Cancels =>
    [
        new("cancelDocument", 200, "unsigned", Swagger, Documented, async fixture => Cancel((await fixture.DocumentAsync()).DocumentId))
        {
            Unseen = "it takes effect 2 seconds later; getDocumentStatus/200-canceled shows it",
        },
        new("cancelDocument", 400, "no-reason", Swagger, Documented,
            async fixture => Cancel((await fixture.DocumentAsync()).DocumentId) with
        {
            Tamper = request => request.RequestUri = new Uri(request.RequestUri!.GetLeftPart(UriPartial.Path)),
        })
        {
            Rule = "signicat-query-missing",
        },
        new("cancelDocument", 422, "canceled", Swagger, Inferred,
            async fixture => Cancel((await fixture.CanceledDocumentAsync()).DocumentId))
        {
            Rule = "signicat-document-ended",
        },
        .. Refused("cancelDocument", Write, Cancel),
    ];

    /// <summary>The refusals that every operation on one document shares.</summary>
    public static IEnumerable<Scenario> Refused(string id, string scope, Func<Guid, Call> call) =>
    [
        .. Gate.ByToken(id, call(Guid.Empty)),
        Gate.ByScope(id, scope, call(Guid.Empty)),
        new(id, 404, "unknown-document", Swagger, Documented, _ => Task.FromResult(call(Guid.Empty)))
        {
            Rule = "signicat-document-unknown",
        },
    ];

    /// <summary>Puts another body in place of that of a request.</summary>
    public static Action<HttpRequestMessage> Body(string json) => request =>
        request.Content = new StringContent(json, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));

    private static CreateDocumentRequest Changed(Action<CreateDocumentRequest> change)
    {
        var request = SignicatStates.NewDocument();
        change(request);
        return request;
    }

    private static Call Create(CreateDocumentRequest request) => Call.OfSignicat(
        client => client.Documents.TryCreateDocumentAsync(request), client => client.Documents.CreateDocumentAsync(request));

    private static Call List(int limit) => Call.OfSignicat(
        client => client.Documents.TryListDocumentSummariesAsync(limit: limit),
            client => client.Documents.ListDocumentSummariesAsync(limit: limit));

    private static Call Get(Guid id) =>
        Call.OfSignicat(client => client.Documents.TryGetDocumentAsync(id), client => client.Documents.GetDocumentAsync(id));

    private static Call Status(Guid id) => Call.OfSignicat(
        client => client.Documents.TryGetDocumentStatusAsync(id), client => client.Documents.GetDocumentStatusAsync(id));

    private static Call Summary(Guid id) => Call.OfSignicat(
        client => client.Documents.TryGetDocumentSummaryAsync(id), client => client.Documents.GetDocumentSummaryAsync(id));

    private static Call Update(Guid id, UpdateDocumentRequest request) => Call.OfSignicat(
        client => client.Documents.TryUpdateDocumentAsync(id, request), client => client.Documents.UpdateDocumentAsync(id, request));

    private static Call Cancel(Guid id) => Call.OfSignicat(
        client => client.Documents.TryCancelDocumentAsync(id, "The order was withdrawn."),
        client => client.Documents.CancelDocumentAsync(id, "The order was withdrawn."));
}
