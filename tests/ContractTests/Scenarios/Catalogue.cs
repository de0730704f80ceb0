using ContractTests.Scenarios.Signicat;

namespace ContractTests.Scenarios;

/// <summary>All documented behaviours that have a scenario.</summary>
internal static class Catalogue
{
    /// <summary>Those of Oneflow's API.</summary>
    public static IReadOnlyList<Scenario> Oneflow { get; } =
    [
        .. CoreScenarios.All,
        .. AccountScenarios.All,
        .. UserScenarios.All,
        .. WorkspaceScenarios.All,
        .. WorkspaceContentScenarios.All,
        .. TemplateScenarios.All,
        .. TemplateTypeScenarios.All,
        .. ContractCreateDataScenarios.All,
        .. CreateContractScenarios.All,
        .. RefusedContractScenarios.All,
        .. ListContractsScenarios.All,
        .. GetContractScenarios.All,
        .. PublishContractScenarios.All,
        .. DeleteContractScenarios.All,
        .. AccessLinkScenarios.All,
        .. UpdateContractScenarios.All,
        .. MoveContractScenarios.All,
        .. PartyScenarios.All,
        .. ParticipantScenarios.All,
        .. DataFieldScenarios.All,
        .. ProductGroupScenarios.All,
        .. ProductScenarios.All,
        .. CommentScenarios.All,
        .. ReminderScenarios.All,
        .. FileScenarios.All,
        .. EventScenarios.All,
        .. WebhookScenarios.All,
        .. SigningScenarios.All,
    ];

    /// <summary>Those of Signicat's APIs.</summary>
    public static IReadOnlyList<Scenario> Signicat { get; } = SignicatCatalogue.All;

    public static IReadOnlyList<Scenario> All { get; } = [.. Oneflow, .. Signicat];

    public static Scenario Named(string name) => All.Single(scenario => scenario.Name == name);

    /// <summary>The names of those of Oneflow's API.</summary>
    public static TheoryData<string> OneflowNames => [.. Oneflow.Select(scenario => scenario.Name)];

    /// <summary>The names, for theories: each test is listed by its scenario.</summary>
    public static TheoryData<string> Names => [.. All.Select(scenario => scenario.Name)];
}
