using OneflowFake.Oneflow;
using OneflowFake.Signicat;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Signicat;

/// <summary>The rules that no call through a client can break; the scenarios of tests/ContractTests break all other rules.</summary>
public sealed class SignicatRuleTests
{
    [Fact]
    public void Every_rule_has_a_name_of_its_own_among_those_of_all_vendors() =>
        Assert.Equal(
            SignicatResources.Rules.Count + OneflowResources.Rules.Count,
            SignicatResources.Rules.Concat(OneflowResources.Rules).Select(rule => rule.Id).Distinct().Count());

    [Theory]
    [InlineData("signicat-route-unknown", 404)]
    [InlineData("signicat-body-too-large", 400)]
    public async Task A_broken_rule_refuses_unless_it_is_switched_off(string rule, int status)
    {
        var refused = await RunAsync(rule);
        var let = await RunAsync(rule, rule);

        Assert.Equal(status, refused.Code);
        Assert.NotNull(refused.Json["message"]);
        Assert.NotEqual(refused.Essence, let.Essence);
        Assert.True(let.Code < 500, let.Body);
    }

    private static async Task<Reply> RunAsync(string rule, params string[] disabled)
    {
        var server = await new TestServer().StartAsync(disabled);
        try
        {
            var tenant = await SignicatTestTenant.CreateAsync(server);
            var token = await tenant.TokenAsync();
            return rule == "signicat-route-unknown"
                ? await tenant.SendAsync(token, "GET", "/nowhere")
                : await tenant.SendAsync(token, "POST", "/signature/documents", $$"""{"title":"{{new string('x', 11 * 1024 * 1024)}}"}""");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
