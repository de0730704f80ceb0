using ContractTests.Journeys;
using ContractTests.Scenarios;
using ContractTests.Targets;
using OneflowFake;
using TestKit;

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
                data.Add(rule, guard.Name);
            return data;
        }
    }

    [Fact]
    public void Every_rule_has_a_guard_or_a_reason() => Assert.All(
        Api.All, api => Assert.Equal(api.Rules.Select(rule => rule.Id).Order(), api.Guards.Keys.Concat(api.Unguarded.Keys).Order()));

    /// <summary>A rule that no scenario can break is broken by a raw request.</summary>
    [Fact]
    public void Every_rule_without_a_guard_is_broken_by_a_raw_request()
    {
        var raw = string.Concat(Directory
            .EnumerateFiles(RepositoryRoot.Combine("tests", "FakeOneflow.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "Rules" || Path.GetFileName(file) == "SignicatRuleTests.cs")
            .Select(File.ReadAllText));
        Assert.All(
            Api.All.SelectMany(api => api.Unguarded.Keys),
            rule => Assert.True(
                raw.Contains($"[\"{rule}\"] =", StringComparison.Ordinal)
                    || raw.Contains($"InlineData(\"{rule}\"", StringComparison.Ordinal),
                $"No request of tests/FakeOneflow.Tests breaks {rule}: add one to the folder Rules, or name the rule in a scenario."));
    }

    [Theory]
    [MemberData(nameof(RulesAndGuards))]
    public async Task A_rule_that_is_switched_off_is_missed(string rule, string guard)
    {
        var scenario = Catalogue.Named(guard);
        var (whole, lacking) = (await PlayAsync(scenario), await PlayAsync(scenario, rule));
        Assert.NotEqual(whole, lacking);
        Assert.DoesNotContain("\n500 ", lacking, StringComparison.Ordinal);
    }

    /// <summary>
    /// None of the rules that guard access hides another. A caller whose token is not known is taken for one of the demo tenant,
    /// where the acting user is not known either.
    /// </summary>
    [Theory]
    [InlineData("token-missing", "user-unknown")]
    [InlineData("token-shape", "user-unknown")]
    [InlineData("token-unknown", "user-unknown")]
    [InlineData("token-revoked")]
    [InlineData("user-malformed")]
    [InlineData("user-unknown")]
    [InlineData("user-inactive")]
    [InlineData("contract-is-template")]
    [InlineData("contract-of-other-account")]
    [InlineData("contract-not-accessible")]
    [InlineData("contract-unknown")]
    [InlineData("participant-of-other-contract")]
    [InlineData("participant-unknown")]
    [InlineData("participant-owner-side")]
    public async Task Without_the_rule_the_call_succeeds(string rule, string? other = null)
    {
        string[] disabled = other is null ? [rule] : [rule, other];

        Assert.Contains("\n200 ", await PlayAsync(Api.Oneflow.Guards[rule], disabled), StringComparison.Ordinal);
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
        FakeServer.StartAsync(new FakeServerOptions
        {
            FrozenAt = FakeTarget.FrozenAt,
            PredictableSecrets = true,
            DisabledRules = disabled.ToHashSet()
        });

    private static async Task<string> PlayAsync(Scenario scenario, params string[] disabled)
    {
        await using var fake = await StartAsync(disabled);
        return (await ScenarioRunner.PlayAsync(scenario, new FakeTarget(fake.BaseUrl, isWhole: false))).Render(scenario);
    }
}
