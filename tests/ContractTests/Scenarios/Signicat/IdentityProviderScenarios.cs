using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

internal static class IdentityProviderScenarios
{
    private const string Page = "signicat/signicat-express-net";

    private static readonly Call Providers = Call.OfSignicat(
        client => client.IdentityProviders.TryListIdentityProvidersAsync(),
            client => client.IdentityProviders.ListIdentityProvidersAsync());

    private static readonly Call OfAccount = Call.OfSignicat(
        client => client.IdentityProviders.TryListAccountIdentityProvidersAsync(),
            client => client.IdentityProviders.ListAccountIdentityProvidersAsync());

    private static readonly Call Languages = Call.OfSignicat(
        client => client.IdentityProviders.TryListSessionLanguagesAsync(), client => client.IdentityProviders.ListSessionLanguagesAsync());

    public static IEnumerable<Scenario> All =>
    [
        .. Of("listIdentityProviders", Providers),
        .. Of("listAccountIdentityProviders", OfAccount),
        .. Of("listSessionLanguages", Languages),
    ];

    private static IEnumerable<Scenario> Of(string id, Call call) =>
    [
        new(id, 200, "all", Page, Documented, _ => Task.FromResult(call)),
        .. Gate.ByToken(id, call),
        Gate.ByScope(id, "identify", call),
    ];
}
