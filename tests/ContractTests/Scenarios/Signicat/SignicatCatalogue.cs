namespace ContractTests.Scenarios.Signicat;

/// <summary>All documented behaviours of Signicat's APIs that have a scenario.</summary>
internal static class SignicatCatalogue
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. ((IEnumerable<Scenario>)
        [
            .. TokenScenarios.All,
            .. DocumentScenarios.All,
            .. SignerScenarios.All,
            .. AttachmentScenarios.All,
            .. SignFileScenarios.All,
            .. NotificationScenarios.All,
            .. ThemeScenarios.All,
            .. SignatureMethodScenarios.All,
            .. SessionScenarios.All,
            .. IdentityProviderScenarios.All,
            .. SignicatEventScenarios.All,
            .. SignicatWebhookScenarios.All,
            .. JwtScenarios.All,
        ]).Select(scenario => scenario with { Api = Api.Signicat }),
    ];
}
