using OneflowFake.Oneflow;
using OneflowFake.Signicat;
using OneflowFake.Tenants.Rules;
using TestKit.Spec;

namespace ContractTests.Scenarios;

/// <summary>An API that the fake serves, with what is known and shown of it.</summary>
/// <param name="Folder">What stands before the names of its scenarios.</param>
/// <param name="Spec">Its document.</param>
/// <param name="Rules">The rules by which the fake refuses its calls.</param>
/// <param name="Guards">Which scenario goes red without which rule.</param>
/// <param name="Unguarded">Rules without such a scenario, each with the reason.</param>
/// <param name="Cases">The rules of cases that are neither guards nor tell their rule by words or name, by status and case.</param>
internal sealed record Api(
    string Folder,
    SpecDocument Spec,
    IReadOnlyList<Rule> Rules,
    IReadOnlyDictionary<string, string> Guards,
    IReadOnlyDictionary<string, string> Unguarded,
    IReadOnlyDictionary<string, string> Cases)
{
    public static Api Oneflow { get; } =
        new("", SpecDocument.Load("oneflow.yaml"), OneflowResources.Rules, Scenarios.Guards.ByRule, Scenarios.Guards.WithoutScenario,
            new Dictionary<string, string>());

    public static Api Signicat { get; } = new(
        "signicat/", SpecDocument.Load("signicat.yaml"), SignicatResources.Rules,
        Scenarios.Signicat.SignicatGuards.ByRule, Scenarios.Signicat.SignicatGuards.WithoutScenario,
        Scenarios.Signicat.SignicatGuards.ByCase);

    public static IReadOnlyList<Api> All { get; } = [Oneflow, Signicat];

    public override string ToString() => Folder;
}
