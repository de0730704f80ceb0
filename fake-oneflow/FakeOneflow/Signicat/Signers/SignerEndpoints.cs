using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Documents;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Signers;

/// <summary>The operations of the tag Signers.</summary>
internal static class SignerEndpoints
{
    private const string Signers = DocumentEndpoints.Path + "/signers";
    private const string One = Signers + "/{signerId}";
    private const int Most = 20;

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of("listSigners", "GET", Signers, SignicatScopes.DocumentRead, List),
        SignicatOperation.Of("addSigner", "POST", Signers, SignicatScopes.DocumentWrite, Add) with { HasBody = true },
        SignicatOperation.Of("getSigner", "GET", One, SignicatScopes.DocumentRead, Get),
        SignicatOperation.Of("updateSigner", "PATCH", One, SignicatScopes.DocumentWrite, Update) with { HasBody = true },
        SignicatOperation.Of("deleteSigner", "DELETE", One, SignicatScopes.DocumentWrite, Delete),
    ];

    private static OperationResult List(ApiCall call) =>
        DocumentLookup.Find(call, out var document)
            ?? SignicatResponse.List(document.Signers.Select(signer => SignerJson.Of(call, signer)));

    private static OperationResult Get(ApiCall call) =>
        DocumentLookup.FindSigner(call, out _, out var signer) ?? SignicatResponse.Of(SignerJson.Of(call, signer));

    private static OperationResult Add(ApiCall call)
    {
        if (DocumentLookup.Find(call, out var document) is { } missing)
            return missing;

        if (SignicatBody.Read(call, SignicatSchemas.CreateSignerRequest, out var body, out _) is { } malformed)
            return malformed;

        if (call.RefuseIf(document.IsEnded || document.Signers.Count >= Most, DocumentRules.SignersClosed) is { } closed)
            return closed;

        var account = call.Tenant.Signicat;
        var signer = new DocumentSigner(account.NextId("signer"), account.NextSecret("sign-url"), body);
        document.Signers.Add(signer);
        document.LastUpdated = call.Now;
        return SignicatResponse.Of(SignerJson.Of(call, signer));
    }

    private static OperationResult Update(ApiCall call)
    {
        if (DocumentLookup.FindSigner(call, out var document, out var signer) is { } missing)
            return missing;

        if (SignicatBody.Read(call, SignicatSchemas.UpdateSignerRequest, out var changes, out _) is { } malformed)
            return malformed;

        if (RefuseFixed(call, document, signer) is { } violation)
            return violation;

        var settings = signer.Settings.DeepClone().AsObject();
        SignicatBody.Merge(changes, settings);
        signer.Settings = settings;
        document.LastUpdated = call.Now;
        return SignicatResponse.Of(SignerJson.Of(call, signer));
    }

    private static OperationResult Delete(ApiCall call)
    {
        if (DocumentLookup.FindSigner(call, out var document, out var signer) is { } missing)
            return missing;

        if (RefuseFixed(call, document, signer) is { } violation)
            return violation;

        document.Signers.Remove(signer);
        document.LastUpdated = call.Now;
        return Response.Json("{}"u8.ToArray());
    }

    private static RuleViolation? RefuseFixed(ApiCall call, SignDocument document, DocumentSigner signer) =>
        DocumentLookup.RefuseEnded(call, document) ?? call.RefuseIf(signer.SignedTime is not null, DocumentRules.SignerSigned);
}
