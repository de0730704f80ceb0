using OneflowFake.Oneflow;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Extensions;
using OneflowFake.Oneflow.Signing;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>The rules that no call through a client can break; the scenarios of tests/ContractTests break all other rules.</summary>
public sealed class RuleTests
{
    // What only people do is done by the control API, which has errors of its own shape.
    private static readonly Rule[] OfPeople =
    [
        .. new RuleClass(typeof(SigningRules)).Rules, .. new RuleClass(typeof(LifecycleRules)).Rules,
        .. new RuleClass(typeof(ExtensionRules)).Rules,
    ];

    public static TheoryData<string> RuleIds => [.. RuleScenarios.All.Keys];

    /// <summary>Those with the vendor's usual problem; that of the rate limit is one of its own.</summary>
    public static TheoryData<string> UsualRuleIds => [.. RuleScenarios.All.Keys.Where(id => Named(id).Info is null)];

    [Fact]
    public void Every_rule_has_a_name_of_its_own() =>
        Assert.Equal(OneflowResources.Rules.Count, OneflowResources.Rules.Select(rule => rule.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(UsualRuleIds))]
    public async Task A_broken_rule_is_answered_with_its_problem(string id)
    {
        var rule = Named(id);

        var reply = await RunAsync(id);

        Assert.Equal(rule.Status, reply.Code);
        Assert.Equal("application/json", reply.ContentType);
        if (OfPeople.Contains(rule))
        {
            Assert.Equal((rule.Id, rule.Detail), ((string)reply.Json["rule"]!, (string)reply.Json["error"]!));
            return;
        }

        Assert.Equal(
            ["type", "title", "status", "detail", "error_code", "parameter_problems", "request_id"],
            reply.Json.AsObject().Select(field => field.Key));
        Assert.EndsWith($"/v1/error_codes/{rule.ErrorCode}", (string)reply.Json["type"]!, StringComparison.Ordinal);
        Assert.Equal(rule.Status, (int)reply.Json["status"]!);
        Assert.Equal(rule.ErrorCode, (int)reply.Json["error_code"]!);
        Assert.Matches("^[A-Za-z0-9_-]{54}==$", (string)reply.Json["request_id"]!);
        // Routes explain themselves more precisely than their rule can.
        if (!id.StartsWith("route-", StringComparison.Ordinal))
            Assert.StartsWith(rule.Detail, reply.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task A_rule_that_is_switched_off_does_not_decide(string id)
    {
        var reply = await RunAsync(id);

        var without = await RunAsync(id, id);

        Assert.NotEqual(reply.Essence, without.Essence);
        Assert.True(without.Code < 500, without.Body);
    }

    private static Rule Named(string id) => OneflowResources.Rules.Single(rule => rule.Id == id);

    private static async Task<Reply> RunAsync(string id, params string[] disabled)
    {
        var server = await new TestServer().StartAsync(disabled);
        try
        {
            return await RuleScenarios.All[id](await server.NewTenantAsync());
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
