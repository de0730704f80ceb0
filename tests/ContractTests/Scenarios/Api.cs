using ContractTests.Evidence;
using OneflowFake.Oneflow;
using OneflowFake.Signicat;
using OneflowFake.Tenants.Rules;
using TestKit.Spec;

namespace ContractTests.Scenarios;

/// <summary>An API that the fake serves, with what is known and shown of it.</summary>
/// <param name="Folder">What stands before the names of its scenarios.</param>
/// <param name="Spec">Its document.</param>
/// <param name="Rules">The rules by which the fake refuses its calls.</param>
/// <param name="Unguarded">Rules that no scenario names, each with the reason.</param>
/// <param name="Words">Its words on the page of the evidence.</param>
internal sealed record Api(
    string Folder, SpecDocument Spec, IReadOnlyList<Rule> Rules, IReadOnlyDictionary<string, string> Unguarded, EvidenceWords Words)
{
    public static Api Oneflow { get; } =
        new("", SpecDocument.Load("oneflow.yaml"), OneflowResources.Rules, UnshownRules.OfOneflow, EvidenceWords.Oneflow);

    public static Api Signicat { get; } =
        new("signicat/", SpecDocument.Load("signicat.yaml"), SignicatResources.Rules, UnshownRules.OfSignicat, EvidenceWords.Signicat);

    public static IReadOnlyList<Api> All { get; } = [Oneflow, Signicat];

    /// <summary>The scenario that guards each rule: the first that names it.</summary>
    public IReadOnlyDictionary<string, Scenario> Guards => Catalogue.All
        .Where(scenario => scenario.Api == this && scenario.Rule is not null)
        .GroupBy(scenario => scenario.Rule!)
        .ToDictionary(naming => naming.Key, naming => naming.First());

    public override string ToString() => Folder;
}
