using Signicat.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

internal static class SignatureMethodScenarios
{
    private const string Page = "signicat/signicat-express-net";

    public static IEnumerable<Scenario> All => [.. Of("listSignatureMethods", List), .. Of("listAccountSignatureMethods", OfAccount)];

    private static IEnumerable<Scenario> Of(string id, Func<SignatureMechanism?, Call> call) =>
    [
        new(id, 200, "all", Page, Documented, _ => Task.FromResult(call(null))),
        new(id, 200, "by-mechanism", Page, Documented, _ => Task.FromResult(call(SignatureMechanism.HandwrittenWithIdentification))),
        new(id, 400, "unknown-mechanism", Page, Inferred, _ => Task.FromResult(call(SignatureMechanism.From("telepathy")))),
        .. Gate.ByToken(id, call(null)),
    ];

    private static Call List(SignatureMechanism? mechanism) => Call.OfSignicat(
        client => client.SignatureMethods.TryListSignatureMethodsAsync(mechanism),
            client => client.SignatureMethods.ListSignatureMethodsAsync(mechanism));

    private static Call OfAccount(SignatureMechanism? mechanism) => Call.OfSignicat(
        client => client.SignatureMethods.TryListAccountSignatureMethodsAsync(mechanism),
            client => client.SignatureMethods.ListAccountSignatureMethodsAsync(mechanism));
}
