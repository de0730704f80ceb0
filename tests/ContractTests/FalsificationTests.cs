using ContractTests.Scenarios;
using ContractTests.Targets;
using FakeOneflow;
using FakeOneflow.Rules;

namespace ContractTests;

/// <summary>
/// A rule of the fake that could be left out without a scenario noticing would prove nothing. Each is switched off here, and
/// the scenario that guards it must then tell another story.
/// </summary>
public sealed class FalsificationTests
{
    public static TheoryData<string, string> Guards => new()
    {
        { "token-missing", "createAccessLink/401-no-token" },
        { "token-shape", "createAccessLink/401-token-of-wrong-shape" },
        { "token-unknown", "createAccessLink/401-unknown-token" },
        { "token-revoked", "createAccessLink/401-revoked-token" },
        { "user-unknown", "createAccessLink/401-unknown-user" },
        { "user-inactive", "createAccessLink/401-inactive-user" },
        { "participant-id-malformed", "createAccessLink/400-malformed-participant-id" },
        { "participant-owner-side", "createAccessLink/400-owner-side-participant" },
        { "contract-unknown", "createAccessLink/404-unknown-contract" },
        { "contract-is-template", "createAccessLink/404-contract-id-of-a-template" },
        { "participant-of-other-contract", "createAccessLink/404-participant-of-another-contract" },
        { "contract-of-other-account", "createAccessLink/404-contract-of-another-account" },
        { "contract-id-malformed", "getContract/400-malformed-id" },
        { "contract-not-accessible", "getContract/404-user-without-access" },
        { "participants-too-many", "createContract/400-too-many-participants" },
        { "participant-duplicate", "createContract/400-duplicate-participant" },
        { "workspace-create-forbidden", "createContract/403-user-may-not-create-there" },
        { "workspace-unknown", "createContract/404-unknown-workspace" },
        { "template-unknown", "createContract/404-unknown-template" },
        { "template-inactive", "createContract/409-inactive-template" },
        { "plan-excludes-publish", "publishContract/402-free-plan" },
        { "contract-update-forbidden", "publishContract/403-user-who-may-not-update" },
        { "contract-not-draft", "publishContract/409-already-pending" },
    };

    [Theory]
    [MemberData(nameof(Guards))]
    public async Task A_rule_that_is_switched_off_is_missed(string rule, string guard)
    {
        Assert.Contains(RuleCatalogue.All, known => known.Id == rule);
        var scenario = Catalogue.Named(guard);
        var (whole, lacking) = (await PlayAsync(scenario), await PlayAsync(scenario, rule));
        Assert.NotEqual(whole, lacking);
        Assert.DoesNotContain("\n500 ", lacking, StringComparison.Ordinal);
    }

    private static async Task<string> PlayAsync(Scenario scenario, params string[] disabled)
    {
        await using var fake = await FakeOneflowServer.StartAsync(new FakeOneflowOptions { FrozenAt = FakeTarget.FrozenAt, DisabledRules = disabled.ToHashSet() });
        return (await ScenarioRunner.PlayAsync(scenario, new FakeTarget(fake.BaseUrl))).Render(scenario);
    }
}
