using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

internal static class ThemeScenarios
{
    private const string Page = "idfy-io/idfy-mock-server";

    private static readonly Call Themes =
        Call.OfSignicat(client => client.Themes.TryListThemesAsync(), client => client.Themes.ListThemesAsync());

    private static readonly Call Spinners =
        Call.OfSignicat(client => client.Themes.TryListSpinnersAsync(), client => client.Themes.ListSpinnersAsync());

    public static IEnumerable<Scenario> All =>
    [
        new("listThemes", 200, "all", Page, Documented, _ => Task.FromResult(Themes)),
        .. Gate.ByToken("listThemes", Themes),
        .. Gate.ByOtherTokens("listThemes", Themes),
        new("listSpinners", 200, "all", Page, Documented, _ => Task.FromResult(Spinners)),
        .. Gate.ByToken("listSpinners", Spinners),
    ];
}
