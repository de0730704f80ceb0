using System.Text.Json.Nodes;
using OneflowFake.Oneflow;
using OneflowFake.Signicat;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants;

/// <summary>A call that is refused changes nothing and draws no id, now and after a restart.</summary>
public sealed class RefusedCallTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_refused_contract_uses_up_no_ids()
    {
        await using var server = await _folder.StartAsync();
        var tenant = await server.Tests.NewTenantAsync();
        var first = await tenant.NewContractAsync();
        var unfit = Bodies.Contract(tenant).With("product_groups", new JsonArray(new JsonObject { ["products"] = new JsonArray() }));

        Assert.Equal(400, (await tenant.CreateAsync(unfit)).Code);
        var second = await tenant.NewContractAsync();

        Assert.Equal(IdsOf(first.Json).Where(id => id % 1_000_000 < 500_000).Max() + 1, second.Id);
        await AssertSameAfterRestartAsync(tenant, second.Path);
    }

    [Fact]
    public async Task Of_product_groups_of_which_one_is_refused_none_is_changed()
    {
        await using var server = await _folder.StartAsync();
        var tenant = await server.Tests.NewTenantAsync();
        var order = await tenant.NewOrderAsync();
        var group = (long)order.Json["product_groups"]![0]!["id"]!;
        var before = (await order.NowAsync()).ToJsonString();

        var body = $$$"""
            {"product_groups":[{"id":{{{group}}},"products":[{"name":"Crate","count":1,"price_1":{"amount":"1.00"}}]},
            {"id":{{{group}}},"products":[{"name":"A","custom_id":"x","count":1},{"name":"B","custom_id":"x","count":1}]}]}
            """;
        var refused = await order.SendAsync("PUT", "/product_groups", body);

        Assert.InRange(refused.Code, 400, 499);
        Assert.Equal(before, (await order.NowAsync()).ToJsonString());
        var tag = (await tenant.SendAsync("POST", "/tags", new JsonObject { ["name"] = "next" })).Json;
        await AssertSameAfterRestartAsync(tenant, $"/tags", (string)tag["name"]!);
    }

    [Fact]
    public async Task A_refused_change_of_the_client_of_Signicat_changes_none_of_its_settings()
    {
        await using var server = await _folder.StartAsync();
        var tenant = await server.Tests.NewTenantAsync();
        const string nothing = "{}";
        var before = (await tenant.ControlAsync("PATCH", "/signicat/client", nothing)).Body;

        var refused = await tenant.ControlAsync(
            "PATCH", "/signicat/client", """{"scopes":["event"],"token_lifetime":60,"enabled":false,"explains_refusals":"yes"}""");

        Assert.Equal(400, refused.Code);
        Assert.Equal(before, (await tenant.ControlAsync("PATCH", "/signicat/client", nothing)).Body);
    }

    [Fact]
    public async Task A_call_that_fails_half_way_changes_nothing()
    {
        await using var server = await _folder.StartAsync();
        var tenant = server.Tests.Server.Tenants.Demo;
        var before = StateDigest.Of(tenant);

        await Assert.ThrowsAsync<InvalidOperationException>(() => tenant.Scheduler.ActAsync<int>(
            () =>
            {
                tenant.Oneflow.Ids.Next();
                tenant.Oneflow.NextLinkSecret();
                tenant.Signicat.NextId("document");
                tenant.Oneflow.Extension.Settings = tenant.Oneflow.Extension.Settings with { EnableEvent = "other" };
                tenant.ScheduledWork.Add(tenant.Clock.GetUtcNow().AddDays(1), _ => { });
                tenant.Oneflow.AddToken();
                throw new InvalidOperationException("Half way.");
            },
            _ => throw new InvalidOperationException("Never asked."),
            CancellationToken.None));

        Assert.Equal(before, StateDigest.Of(tenant));
    }

    private static IEnumerable<long> IdsOf(JsonNode node) => node switch
    {
        JsonObject json => json.SelectMany(member =>
            member is { Key: "id", Value: JsonValue value } && value.TryGetValue<long>(out var id)
                ? [id]
                : member.Value is null
                ? []
                : IdsOf(member.Value)),
        JsonArray list => list.SelectMany(item => item is null ? [] : IdsOf(item)),
        _ => [],
    };

    /// <summary>Compares a response with that of a server which starts on what a kill would leave of the directory.</summary>
    private async Task AssertSameAfterRestartAsync(TestTenant tenant, string path, string? part = null)
    {
        var before = await tenant.GetAsync(path, tenant.Admin);
        using var copy = _folder.Copy();
        await using var next = await copy.StartAsync();
        var after = await next.Tests.SendAsync(
            "GET", "/v1" + path, headers: [("x-oneflow-api-token", tenant.Token), ("x-oneflow-user-email", tenant.Admin)]);

        Assert.Equal(200, before.Code);
        Assert.Contains(part ?? "", before.Body, StringComparison.Ordinal);
        Assert.Equal(Neutral(before.Body, tenant.Server), Neutral(after.Body, next.Tests));
    }

    private static string Neutral(string body, TestServer server) =>
        body.Replace($":{server.Server.BaseUrl.Port}", "", StringComparison.Ordinal);
}
