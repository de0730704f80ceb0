using ContractTests.Journeys;
using ContractTests.Scenarios;
using ContractTests.Targets;
using OneflowFake;

namespace ContractTests;

/// <summary>
/// A rule of the fake that could be left out without a scenario noticing would prove nothing. Each is switched off here, and
/// the scenario that guards it must then have another transcript.
/// </summary>
public sealed class FalsificationTests
{
    public static TheoryData<string, string> RulesAndGuards
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (rule, guard) in Api.All.SelectMany(api => api.Guards))
                data.Add(rule, guard);
            return data;
        }
    }

    [Fact]
    public void Every_rule_has_a_guard_or_a_reason() => Assert.All(
        Api.All, api => Assert.Equal(api.Rules.Select(rule => rule.Id).Order(), api.Guards.Keys.Concat(api.Unguarded.Keys).Order()));

    [Theory]
    [MemberData(nameof(RulesAndGuards))]
    public async Task A_rule_that_is_switched_off_is_missed(string rule, string guard)
    {
        var scenario = Catalogue.Named(guard);
        var (whole, lacking) = (await PlayAsync(scenario), await PlayAsync(scenario, rule));
        Assert.NotEqual(whole, lacking);
        Assert.DoesNotContain("\n500 ", lacking, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Journey.Names), MemberType = typeof(Journey))]
    public async Task A_promise_whose_guard_is_switched_off_is_missed(string name)
    {
        await using var fake = await StartAsync(name);

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(
            () => Journey.Named(name).CheckAsync(new FakeTarget(fake.BaseUrl, isWhole: false)));
    }

    private static Task<FakeServer> StartAsync(params string[] disabled) =>
        FakeServer.StartAsync(new FakeServerOptions { FrozenAt = FakeTarget.FrozenAt, PredictableSecrets = true,
            DisabledRules = disabled.ToHashSet() });

    private static async Task<string> PlayAsync(Scenario scenario, params string[] disabled)
    {
        await using var fake = await StartAsync(disabled);
        return (await ScenarioRunner.PlayAsync(scenario, new FakeTarget(fake.BaseUrl, isWhole: false))).Render(scenario);
    }
}
