using System.Text.Json;
using ContractTests.Scenarios;
using OneflowFake.Oneflow;
using TestKit;

namespace ContractTests.Evidence;

/// <summary>Tells from the accepted answer of a refusal which rule of the fake decided it.</summary>
internal static class DecidingRules
{
    /// <summary>
    /// The rule that the scenario guards, or else the rules whose words the answer has: several when they say the same on
    /// purpose, so that no account learns what another has.
    /// </summary>
    public static IReadOnlyList<string> Of(Scenario scenario)
    {
        List<string> guarded = [.. scenario.Api.Guards.Where(guard => guard.Value == scenario.Name).Select(guard => guard.Key)];
        if (guarded.Count > 0)
            return guarded;

        return scenario.Api == Api.Oneflow ? OfWords(scenario) : OfCase(scenario);
    }

    /// <summary>Answers of Signicat have no words that tell the rule, but the same case shows the same rule everywhere.</summary>
    private static IReadOnlyList<string> OfCase(Scenario scenario)
    {
        var end = $"{scenario.Status}-{scenario.Case}";
        var same = scenario.Api.Guards.Where(guard => guard.Value.EndsWith("/" + end, StringComparison.Ordinal)).Select(guard => guard.Key)
            .Append(scenario.Api.Cases.GetValueOrDefault(end));
        return [.. scenario.Api.Rules.Where(rule => same.Contains(rule.Id) && rule.Operations.Contains(scenario.OperationId))
            .Select(rule => rule.Id)];
    }

    private static IReadOnlyList<string> OfWords(Scenario scenario)
    {
        var detail = Detail(scenario);
        return
        [
            .. from rule in OneflowResources.Rules
               where rule.Status == scenario.Status && rule.Operations.Contains(scenario.OperationId)
               where detail.StartsWith(rule.Detail, StringComparison.Ordinal)
               select rule.Id,
        ];
    }

    private static string Detail(Scenario scenario)
    {
        var snapshot = RepositoryRoot.Combine("tests", "ContractTests", "Snapshots", scenario.Name + ".verified.txt");
        var problem = File.ReadLines(snapshot).Last(line => line.StartsWith("{\"type\":\"http", StringComparison.Ordinal));
        return JsonDocument.Parse(problem).RootElement.GetProperty("detail").GetString()!;
    }
}
