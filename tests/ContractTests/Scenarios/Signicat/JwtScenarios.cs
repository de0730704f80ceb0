using ContractTests.Fixtures;
using Signicat.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

/// <summary>JWTs, the account, and what else the vendor's clients call besides documents.</summary>
internal static class JwtScenarios
{
    private const string Sdk = "signicat/signicat-express-net";
    private const string Swagger = "idfy-io/idfy-mock-server";

    public static IEnumerable<Scenario> All => [.. Validations, .. Others, .. Sessions];

    private static IEnumerable<Scenario> Validations =>
    [
        new("validateJwt", 200, "of-the-address-of-a-signer", Sdk, Documented, async fixture =>
        {
            var document = await fixture.DocumentAsync();
            return Validate(document.Signers[0].Url!.Split("jwt=")[1]);
        })
        {
            Unseen = "it reads the token that it is sent and changes nothing",
        },
        new("validateJwt", 200, "of-another-issuer", Sdk, Documented, _ => Task.FromResult(Validate("a.b.c"))),
        new("validateJwt", 400, "no-jwt", Sdk, Inferred, _ => Task.FromResult(Validate("") with { Tamper = DocumentScenarios.Body("{}") })),
        .. Gate.ByToken("validateJwt", Validate("a.b.c")),
        Gate.ByScope("validateJwt", "jwt", Validate("a.b.c")),
    ];

    private static IEnumerable<Scenario> Others =>
    [
        new("getAccount", 200, "own", Swagger, Documented, _ => Task.FromResult(Account)),
        .. Gate.ByToken("getAccount", Account),
        Gate.ByScope("getAccount", "account_read", Account),
        new("pingSignature", 200, "no-token", Swagger, Documented, _ => Task.FromResult(
            Call.OfSignicat(client => client.Documents.TryPingSignatureAsync(), client => client.Documents.PingSignatureAsync()))),
        new("getJsonWebKeys", 200, "none", Sdk, Inferred, _ => Task.FromResult(Keys)),
        .. Gate.ByToken("getJsonWebKeys", Keys),
        Gate.ByScope("getJsonWebKeys", "identify", Keys),
    ];

    private static IEnumerable<Scenario> Sessions =>
    [
        new("createLegacySession", 200, "redirect", Swagger, Documented, _ => Task.FromResult(Begin))
        {
            Unseen = "the list has identifications that have ended only; getSession/200-created shows it",
        },
        new("createLegacySession", 400, "no-addresses", Swagger, Documented,
            _ => Task.FromResult(Begin with { Tamper = DocumentScenarios.Body("{}") })),
        .. Gate.ByToken("createLegacySession", Begin),
        Gate.ByScope("createLegacySession", "identify", Begin),
    ];

    private static Call Account =>
        Call.OfSignicat(client => client.Accounts.TryGetAccountAsync(), client => client.Accounts.GetAccountAsync());

    private static Call Keys =>
        Call.OfSignicat(client => client.Sessions.TryGetJsonWebKeysAsync(), client => client.Sessions.GetJsonWebKeysAsync());

    private static Call Begin
    {
        get
        {
            var request = new CreateLegacySessionRequest
            {
                ReturnUrls = new()
                {
                    Error = "https://crates.example/error?status=[0]",
                    Abort = "https://crates.example/abort?id=[1]",
                    Success = "https://crates.example/success?id=[1]",
                },
                ExternalReference = "customer-17",
            };
            return Call.OfSignicat(
                client => client.Sessions.TryCreateLegacySessionAsync(request),
                    client => client.Sessions.CreateLegacySessionAsync(request));
        }
    }

    private static Call Validate(string jwt)
    {
        var request = new ValidateJwtRequest { Jwt = jwt };
        return Call.OfSignicat(client => client.Jwts.TryValidateJwtAsync(request), client => client.Jwts.ValidateJwtAsync(request));
    }
}
