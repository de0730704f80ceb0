using ContractTests.Fixtures;
using Signicat.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

internal static class SignerScenarios
{
    private const string Swagger = "idfy-io/idfy-mock-server";
    private const string Read = "document_read";
    private const string Write = "document_write";

    public static IEnumerable<Scenario> All =>
    [
        new("listSigners", 200, "all", Swagger, Documented, async fixture => List((await fixture.DocumentAsync()).DocumentId)),
        .. DocumentScenarios.Refused("listSigners", Read, List),
        new("addSigner", 200, "third", Swagger, Documented,
            async fixture => Add((await fixture.DocumentAsync()).DocumentId, SignicatStates.NewSigner("cy-1")))
        {
            Changes = ["document.signers", "document.requiredSignatures"],
        },
        new("addSigner", 400, "external-id-too-short", Swagger, Documented,
            async fixture => Add((await fixture.DocumentAsync()).DocumentId, SignicatStates.NewSigner("c-1"))),
        new("addSigner", 400, "canceled", Swagger, Inferred,
            async fixture => Add((await fixture.CanceledDocumentAsync()).DocumentId, SignicatStates.NewSigner("cy-1")))
        {
            Rule = "signicat-signers-closed",
        },
        .. DocumentScenarios.Refused("addSigner", Write, id => Add(id, SignicatStates.NewSigner("cy-1"))),
        .. One("getSigner", Read, Get),
        new("getSigner", 200, "signed", Swagger, Documented, async fixture => Of(await fixture.PartiallySignedDocumentAsync(), Get)),
        .. One("updateSigner", Write, (id, signer) => Update(id, signer, "ann-2")),
        new("updateSigner", 200, "external-id", Swagger, Documented,
            async fixture => Of(await fixture.DocumentAsync(), (id, signer) => Update(id, signer, "ann-2")))
        {
            Changes = ["document.signers"],
        },
        new("updateSigner", 400, "external-id-too-short", Swagger, Documented,
            async fixture => Of(await fixture.DocumentAsync(), (id, signer) => Update(id, signer, "a"))),
        new("updateSigner", 422, "signer-signed", Swagger, Inferred,
            async fixture => Of(await fixture.PartiallySignedDocumentAsync(), (id, signer) => Update(id, signer, "ann-2")))
        {
            Rule = "signicat-signer-signed",
        },
        .. One("deleteSigner", Write, Delete),
        new("deleteSigner", 200, "first", Swagger, Documented, async fixture => Of(await fixture.DocumentAsync(), Delete))
        {
            Changes = ["document.signers", "document.requiredSignatures"],
        },
        new("deleteSigner", 422, "signer-signed", Swagger, Inferred,
            async fixture => Of(await fixture.PartiallySignedDocumentAsync(), Delete)),
    ];

    private static IEnumerable<Scenario> One(string id, string scope, Func<Guid, Guid, Call> call) =>
    [
        .. DocumentScenarios.Refused(id, scope, document => call(document, Guid.Empty)),
        new(id, 404, "unknown-signer", Swagger, Documented, async fixture => call((await fixture.DocumentAsync()).DocumentId, Guid.Empty))
        {
            Rule = "signicat-signer-unknown",
        },
    ];

    private static Call Of(Document document, Func<Guid, Guid, Call> call) => call(document.DocumentId, document.Signers[0].Id);

    private static Call List(Guid id) =>
        Call.OfSignicat(client => client.Signers.TryListSignersAsync(id), client => client.Signers.ListSignersAsync(id));

    private static Call Add(Guid id, CreateSignerRequest request) => Call.OfSignicat(
        client => client.Signers.TryAddSignerAsync(id, request), client => client.Signers.AddSignerAsync(id, request));

    private static Call Get(Guid id, Guid signer) => Call.OfSignicat(
        client => client.Signers.TryGetSignerAsync(id, signer), client => client.Signers.GetSignerAsync(id, signer));

    private static Call Update(Guid id, Guid signer, string externalId)
    {
        var request = new UpdateSignerRequest { ExternalSignerId = externalId };
        return Call.OfSignicat(client => client.Signers.TryUpdateSignerAsync(id, signer, request),
            client => client.Signers.UpdateSignerAsync(id, signer, request));
    }

    private static Call Delete(Guid id, Guid signer) => Call.OfSignicat(
        client => client.Signers.TryDeleteSignerAsync(id, signer), client => client.Signers.DeleteSignerAsync(id, signer));
}
