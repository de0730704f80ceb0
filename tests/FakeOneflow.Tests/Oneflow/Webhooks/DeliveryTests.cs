using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Webhooks;

public sealed class DeliveryTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_receiver_is_told_the_least_there_is_and_how_to_trust_it()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await server.NewTenantAsync();
        await tenant.HookAsync(receiver.Url, "a key");

        var contract = await tenant.NewContractAsync();
        await tenant.AdvanceAsync();

        var call = Assert.Single(receiver.Calls);
        Assert.Equal(["contract", "callback_id", "events", "signature"], call.AsObject().Select(field => field.Key));
        Assert.Equal($$"""{"id":{{contract.Id}}}""", call["contract"]!.ToJsonString());
        var told = Assert.Single(call["events"]!.AsArray())!;
        Assert.Equal(["created_time", "id", "type"], told.AsObject().Select(field => field.Key));
        Assert.Equal(("2025-01-15T09:00:00+0000", "contract:create"), ((string)told["created_time"]!, (string)told["type"]!));
        Assert.Equal(200, (await contract.SendAsync("GET", $"/events/{told["id"]}")).Code);
        Assert.Matches("^[0-9a-f]{40}$", (string)call["callback_id"]!);
        Assert.Equal(Sha1($"{call["callback_id"]}a key"), (string)call["signature"]!);
    }

    [Fact]
    public async Task Without_a_key_the_signature_is_that_of_the_callback_id()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await server.NewTenantAsync();
        await tenant.HookAsync(receiver.Url, signKey: null);

        await tenant.NewContractAsync();
        await tenant.AdvanceAsync();

        var call = Assert.Single(receiver.Calls);
        Assert.Equal(Sha1((string)call["callback_id"]!), (string)call["signature"]!);
    }

    [Fact]
    public async Task Retries_come_after_the_documented_waits_with_one_callback_id()
    {
        await using var receiver = await Receiver.StartAsync(500);
        var tenant = await server.NewTenantAsync();
        await tenant.HookAsync(receiver.Url);
        await tenant.NewContractAsync();
        var steps = server.Server.Tenants.Find(tenant.Id)!.Scheduler;

        await tenant.AdvanceAsync("30.00:00:00");

        var delivery = Assert.Single(await tenant.DeliveriesAsync());
        var start = DateTimeOffset.Parse(TestServer.Start, System.Globalization.CultureInfo.InvariantCulture);
        int[] after = [0, 1, 6, 16, 46, 106, 406, 1006, 2806, 6406];
        Assert.Equal(
            after.Select(seconds => start.AddSeconds(seconds)),
            delivery["attempts"]!.AsArray().Select(attempt => (DateTimeOffset)attempt!["time"]!));
        Assert.Equal("given_up", (string)delivery["status"]!);
        Assert.Null(delivery["next_attempt_time"]);
        Assert.Equal(10, receiver.Calls.Count);
        Assert.Single(receiver.Calls.Select(call => (string)call["callback_id"]!).Distinct());
        // The work of thirty days is that of ten attempts, not of thirty days.
        Assert.Equal(10, steps.Steps);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(204)]
    [InlineData(302)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Only_200_stops_the_retries(int status)
    {
        await using var receiver = await Receiver.StartAsync(status, 200, 500);
        var tenant = await server.NewTenantAsync();
        await tenant.HookAsync(receiver.Url);

        await tenant.NewContractAsync();
        await tenant.AdvanceAsync("1.00:00:00");

        var delivery = Assert.Single(await tenant.DeliveriesAsync());
        Assert.Equal([status, 200], delivery["attempts"]!.AsArray().Select(attempt => (int)attempt!["status"]!));
        Assert.Equal("delivered", (string)delivery["status"]!);
    }

    [Fact]
    public async Task A_later_delivery_waits_behind_an_earlier_one_of_the_webhook_and_of_no_other()
    {
        await using var failing = await Receiver.StartAsync(500, 500, 200);
        await using var other = await Receiver.StartAsync(200);
        var tenant = await server.NewTenantAsync();
        await tenant.HookAsync(failing.Url);
        await tenant.HookAsync(other.Url);
        var contract = await tenant.NewContractAsync();
        await contract.PublishAsync();

        await tenant.AdvanceAsync("00:00:05");
        Assert.Equal(["contract:create", "contract:create"], failing.Types);
        Assert.Equal(["contract:create", "contract:publish"], other.Types);

        await tenant.AdvanceAsync("00:00:01");
        Assert.Equal(["contract:create", "contract:create", "contract:create", "contract:publish"], failing.Types);
    }

    [Fact]
    public async Task What_one_call_does_to_a_contract_is_told_in_one_callback()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        await contract.PublishAsync();
        await tenant.HookAsync(receiver.Url);

        await contract.SendAsync("PUT", "/data_fields/c::payment_terms", """{"value":"5 days"}""");
        await tenant.AdvanceAsync();

        var call = Assert.Single(receiver.Calls);
        Assert.Equal(
            ["data_field:update", "contract:content_update"],
            call["events"]!.AsArray().Select(happened => (string)happened!["type"]!));
    }

    [Fact]
    public async Task A_receiver_sees_the_tenant_as_it_was_at_that_moment()
    {
        var seen = new List<string>();
        TestContract? contract = null;
        await using var receiver = await Receiver.StartAsync(async (_, _) =>
        {
            var reply = await contract!.SendAsync("GET", "");
            seen.Add($"{reply.Json["state"]} {reply.Json["state_updated_time"]}");
            await contract.SendAsync("PUT", "", """{"_private":{"signing_period_expiration":{"type":"never"}}}""");
        });
        var tenant = await server.NewTenantAsync();
        contract = await tenant.NewContractAsync();
        await contract.SendAsync(
            "PUT", "", """{"_private":{"signing_period_expiration":{"type":"days_after_publish","expire_days_after_publish":14}}}""");
        await contract.PublishAsync();
        await tenant.HookAsync(receiver.Url, filters: Types("contract:signing_period_expire"));

        await tenant.AdvanceAsync("30.00:00:00");

        Assert.Equal(["overdue 2025-01-29T09:00:00+00:00"], seen);
        var now = (await contract.SendAsync("GET", "")).Json;
        Assert.Equal(("pending", "2025-01-29T09:00:00+00:00"), ((string)now["state"]!, (string)now["state_updated_time"]!));
    }

    [Fact]
    public async Task Filters_narrow_by_type_and_workspace()
    {
        await using var both = await Receiver.StartAsync(200);
        await using var either = await Receiver.StartAsync(200);
        var tenant = await server.NewTenantAsync();
        var publish = """{"type":"EVENT_TYPE","values":["contract:publish"]}""";
        var elsewhere = $$"""{"type":"WORKSPACE","values":[{{tenant.RestrictedWorkspace}}]}""";
        await tenant.HookAsync(both.Url, filters: JsonNode.Parse($$"""[{"filter_rules":[{{publish}},{{elsewhere}}]}]"""));
        await tenant.HookAsync(
            either.Url, filters: JsonNode.Parse($$"""[{"filter_rules":[{{publish}}]},{"filter_rules":[{{elsewhere}}]}]"""));

        await (await tenant.NewContractAsync()).PublishAsync();
        var other = Bodies.Contract(tenant)
            .With("workspace_id", tenant.RestrictedWorkspace).With("template_id", tenant.RestrictedTemplate);
        await (await tenant.NewContractAsync(other)).PublishAsync();
        await tenant.AdvanceAsync();

        Assert.Equal(["contract:publish"], both.Types);
        Assert.Equal(["contract:publish", "contract:create", "contract:publish"], either.Types);
    }

    [Fact]
    public async Task A_webhook_of_a_template_type_hears_of_its_contracts_only()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await server.NewTenantAsync();
        var type = (await tenant.GetAsync("/template_types")).Json["data"]![0]!["id"]!;
        await tenant.SendTextAsync(
            "POST", "/webhooks", $$"""{"callback_url":"{{receiver.Url}}","template_group_id":{{type}}}""");

        await tenant.NewOrderAsync();
        var contract = await tenant.NewContractAsync();
        await tenant.AdvanceAsync();

        Assert.Equal(contract.Id, (long)Assert.Single(receiver.Calls)["contract"]!["id"]!);
    }

    [Fact]
    public async Task The_end_of_a_contract_is_told_after_it_is_gone()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        await tenant.HookAsync(receiver.Url);

        await contract.SendAsync("DELETE", "");
        await contract.SendAsync("DELETE", "");
        await tenant.AdvanceAsync();

        Assert.Equal(["contract:delete"], receiver.Types);
        Assert.Equal(404, (await contract.SendAsync("GET", "")).Code);
    }

    [Fact]
    public async Task What_waits_for_a_deleted_webhook_is_dropped()
    {
        await using var receiver = await Receiver.StartAsync(500);
        var tenant = await server.NewTenantAsync();
        var hook = await tenant.HookAsync(receiver.Url);
        await tenant.NewContractAsync();
        await tenant.AdvanceAsync();

        await tenant.SendAsync("DELETE", $"/webhooks/{hook["id"]}", null);
        await tenant.AdvanceAsync("1.00:00:00");

        Assert.Single(receiver.Calls);
        Assert.Equal("dropped", (string)Assert.Single(await tenant.DeliveriesAsync())["status"]!);
    }

    [Theory]
    [InlineData(500, false, "dropped")]
    [InlineData(200, false, "delivered")]
    [InlineData(200, true, "delivered")]
    public async Task An_attempt_to_a_webhook_that_is_deleted_meanwhile_is_the_last(int status, bool isDuplicated, string state)
    {
        var (came, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var receiver = await Receiver.StartAsync(async (http, _) =>
        {
            came.TrySetResult();
            await go.Task;
            http.Response.StatusCode = status;
        });
        var tenant = await server.NewTenantAsync();
        await tenant.ControlAsync("PUT", "/deliveries/switches", $$"""{"duplicate":{{(isDuplicated ? "true" : "false")}}}""");
        var hook = await tenant.HookAsync(receiver.Url);
        await tenant.NewContractAsync();

        var advanced = tenant.AdvanceAsync("1.00:00:00");
        await came.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(200, (await tenant.SendAsync("DELETE", $"/webhooks/{hook["id"]}", null)).Code);
        go.SetResult();
        await advanced;

        var delivery = Assert.Single(await tenant.DeliveriesAsync());
        Assert.Equal((state, null), ((string)delivery["status"]!, (string?)delivery["next_attempt_time"]));
        Assert.Equal(status, (int)Assert.Single(delivery["attempts"]!.AsArray())!["status"]!);
        Assert.Single(receiver.Calls);
    }

    [Fact]
    public async Task Another_tenant_hears_nothing()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var (tenant, other) = (await server.NewTenantAsync(), await server.NewTenantAsync());
        await other.HookAsync(receiver.Url);

        await tenant.NewContractAsync();
        await tenant.AdvanceAsync("01:00:00");
        await other.AdvanceAsync("01:00:00");

        Assert.Empty(receiver.Calls);
    }

    [Fact]
    public async Task After_the_tenth_attempt_the_next_delivery_has_its_turn()
    {
        await using var receiver = await Receiver.StartAsync([.. Enumerable.Repeat(500, 10), 200]);
        var tenant = await server.NewTenantAsync();
        await tenant.HookAsync(receiver.Url);
        await (await tenant.NewContractAsync()).PublishAsync();

        await tenant.AdvanceAsync("01:46:45");
        Assert.Equal(9, receiver.Calls.Count);
        await tenant.AdvanceAsync("00:00:01");

        Assert.Equal([.. Enumerable.Repeat("contract:create", 10), "contract:publish"], receiver.Types);
        Assert.Equal(["given_up", "delivered"], (await tenant.DeliveriesAsync()).Select(delivery => (string)delivery["status"]!));
    }

    [Fact]
    public async Task What_waits_goes_to_the_address_and_with_the_key_that_the_webhook_has_by_then()
    {
        await using var old = await Receiver.StartAsync(500);
        await using var moved = await Receiver.StartAsync(200);
        var tenant = await server.NewTenantAsync();
        var hook = await tenant.HookAsync(old.Url, "a key");
        await tenant.NewContractAsync();
        await tenant.AdvanceAsync();

        await tenant.SendTextAsync("PUT", $"/webhooks/{hook["id"]}", $$"""{"callback_url":"{{moved.Url}}","sign_key":"another"}""");
        await tenant.AdvanceAsync("00:00:01");

        Assert.Single(old.Calls);
        var call = Assert.Single(moved.Calls);
        Assert.Equal(Sha1($"{call["callback_id"]}another"), (string)call["signature"]!);
    }

    [Fact]
    public async Task A_receiver_that_says_no_more_than_its_status_is_enough()
    {
        await using var receiver = await Receiver.StartAsync((http, _) =>
        {
            http.Response.ContentType = "text/plain";
            return http.Response.WriteAsync("no JSON, and not looked at");
        });
        var tenant = await server.NewTenantAsync();
        await tenant.HookAsync(receiver.Url);

        await tenant.NewContractAsync();
        await tenant.AdvanceAsync("01:00:00");

        Assert.Single(receiver.Calls);
    }

    private static JsonArray Types(params string[] types) => new(new JsonObject
    {
        ["filter_rules"] = new JsonArray(new JsonObject
        {
            ["type"] = "EVENT_TYPE",
            ["values"] = new JsonArray([.. types.Select(type => JsonValue.Create(type))]),
        }),
    });

#pragma warning disable CA5350 // What the vendor documents.
    private static string Sha1(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
}
