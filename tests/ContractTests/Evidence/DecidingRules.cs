using ContractTests.Scenarios;
using ContractTests.Targets;
using OneflowFake;

namespace ContractTests.Evidence;

/// <summary>The rule that decides each refusal, as the fake's own journal says.</summary>
public sealed class DecidingRules : IAsyncLifetime
{
    private readonly Dictionary<string, string> _rules = [];

    /// <summary>Ids of rules by the names of scenarios.</summary>
    public IReadOnlyDictionary<string, string> ByScenario => _rules;

    public async Task InitializeAsync()
    {
        await using var fake = await FakeServer.StartAsync(
            new FakeServerOptions { FrozenAt = FakeTarget.FrozenAt, PredictableSecrets = true });
        var target = new FakeTarget(fake.BaseUrl);
        // One after the other: callers who are not known share a journal.
        foreach (var scenario in Catalogue.All.Where(scenario => scenario.Status >= 400))
        {
            var rule = (await ScenarioRunner.PlayAsync(scenario, target)).Rule
                ?? throw new InvalidOperationException($"The journal names no rule that refused {scenario.Name}.");
            // Of several problems the journal names the rule of the first; the scenario names the one that it is about.
            _rules[scenario.Name] = scenario.Rule ?? rule;
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
