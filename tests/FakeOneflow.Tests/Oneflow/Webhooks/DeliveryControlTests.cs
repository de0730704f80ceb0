using Microsoft.AspNetCore.Http;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Webhooks;

public sealed class DeliveryControlTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task One_delivery_is_shown_with_the_body_that_is_sent_and_what_was_answered()
    {
        await using var receiver = await Receiver.StartAsync((http, _) =>
        {
            http.Response.StatusCode = 500;
            http.Response.ContentType = "text/plain";
            return http.Response.WriteAsync("The database is not there.");
        });
        var tenant = await server.NewTenantAsync();
        await tenant.HookAsync(receiver.Url);
        await tenant.NewContractAsync();
        await tenant.AdvanceAsync();
        var id = (string)(await tenant.DeliveriesAsync())[0]["callback_id"]!;

        var shown = (await tenant.ControlAsync("GET", $"/deliveries/{id}")).Json;

        Assert.Equal(receiver.Bodies[0], (string)shown["body"]!);
        var answer = shown["delivery"]!["attempts"]![0]!["response"]!;
        Assert.Equal(("text/plain", "The database is not there."), ((string)answer["content_type"]!, (string)answer["body"]!));
        Assert.Equal(404, (await tenant.ControlAsync("GET", "/deliveries/none")).Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task The_latest_deliveries_come_first(int count)
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await server.NewTenantAsync();
        await tenant.HookAsync(receiver.Url);
        for (var i = 0; i < 4; i++)
            await tenant.NewContractAsync();
        await tenant.AdvanceAsync();

        var latest = (await tenant.ControlAsync("GET", $"/deliveries?latest={count}")).Json["deliveries"]!.AsArray();

        Assert.Equal(
            (await tenant.DeliveriesAsync()).Reverse().Take(count).Select(delivery => (string)delivery["callback_id"]!),
            latest.Select(delivery => (string)delivery!["callback_id"]!));
    }

    [Fact]
    public async Task A_duplicate_comes_with_the_same_id_after_the_first_was_taken()
    {
        await using var receiver = await Receiver.StartAsync(500, 200, 200);
        var tenant = await HookedAsync(receiver, """{"duplicate":true}""");

        await tenant.NewContractAsync();
        await tenant.AdvanceAsync("01:00:00");

        Assert.Equal(3, receiver.Calls.Count);
        Assert.Single(receiver.Calls.Select(call => (string)call["callback_id"]!).Distinct());
    }

    [Fact]
    public async Task Reordered_deliveries_come_in_pairs_the_later_one_first()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await HookedAsync(receiver, """{"reorder":true}""");

        var contract = await tenant.NewContractAsync();
        await tenant.AdvanceAsync("00:00:30");
        Assert.Empty(receiver.Types);
        await contract.PublishAsync();
        await tenant.AdvanceAsync();

        Assert.Equal(["contract:publish", "contract:create"], receiver.Types);
    }

    [Fact]
    public async Task A_delivery_without_a_pair_comes_after_a_minute()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await HookedAsync(receiver, """{"reorder":true}""");

        await tenant.NewContractAsync();
        await tenant.AdvanceAsync("00:01:00");

        Assert.Equal(["contract:create"], receiver.Types);
    }

    [Fact]
    public async Task A_delayed_delivery_comes_when_its_time_has_come()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await HookedAsync(receiver, """{"delay":"00:10:00"}""");

        await tenant.NewContractAsync();
        await tenant.AdvanceAsync("00:09:59");
        Assert.Empty(receiver.Calls);
        await tenant.AdvanceAsync("00:00:01");

        Assert.Single(receiver.Calls);
    }

    [Fact]
    public async Task A_dropped_delivery_never_comes_unless_it_is_replayed()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await HookedAsync(receiver, """{"drop":true}""");
        await tenant.NewContractAsync();
        await tenant.AdvanceAsync("1.00:00:00");
        Assert.Empty(receiver.Calls);
        var dropped = Assert.Single(await tenant.DeliveriesAsync());
        Assert.Equal("dropped", (string)dropped["status"]!);

        var replay = await tenant.ControlAsync("POST", $"/deliveries/{dropped["callback_id"]}/replay");
        await tenant.AdvanceAsync();

        Assert.Equal("waiting", (string)replay.Json["status"]!);
        Assert.Equal((string)dropped["callback_id"]!, (string)Assert.Single(receiver.Calls)["callback_id"]!);
    }

    [Fact]
    public async Task Switches_that_are_left_out_are_off_again()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await HookedAsync(receiver, """{"drop":true}""");

        var reply = await tenant.ControlAsync("PUT", "/deliveries/switches", "{}");
        await tenant.NewContractAsync();
        await tenant.AdvanceAsync();

        Assert.Equal("""{"delay":"00:00:00","drop":false,"duplicate":false,"reorder":false}""", reply.Body);
        Assert.Single(receiver.Calls);
    }

    [Fact]
    public async Task A_delivery_that_was_taken_can_be_replayed_by_id()
    {
        await using var receiver = await Receiver.StartAsync(200, 500, 200);
        var tenant = await HookedAsync(receiver, "{}");
        await tenant.NewContractAsync();
        await tenant.AdvanceAsync();
        var id = (string)receiver.Calls[0]["callback_id"]!;

        Assert.Equal(200, (await tenant.ControlAsync("POST", $"/deliveries/{id}/replay")).Code);
        await tenant.AdvanceAsync("00:00:01");

        Assert.Equal([id, id, id], receiver.Calls.Select(call => (string)call["callback_id"]!));
    }

    [Theory]
    [InlineData("PUT", "/deliveries/switches", """{"drop":1}""", 400, "drop is neither")]
    [InlineData("PUT", "/deliveries/switches", """{"delay":5}""", 400, "delay is not a span")]
    [InlineData("PUT", "/deliveries/switches", """{"lose":true}""", 400, "unknown field lose")]
    [InlineData("POST", "/deliveries/17/replay", null, 404, "no delivery with that callback id")]
    public async Task What_cannot_be_done_says_why(string method, string path, string? body, int status, string error)
    {
        var reply = await (await server.NewTenantAsync()).ControlAsync(method, path, body);

        Assert.Equal(status, reply.Code);
        Assert.Contains(error, (string)reply.Json["error"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_still_waits_cannot_be_replayed()
    {
        await using var receiver = await Receiver.StartAsync(500);
        var tenant = await HookedAsync(receiver, "{}");
        await tenant.NewContractAsync();
        await tenant.AdvanceAsync();
        var id = (string)receiver.Calls[0]["callback_id"]!;

        Assert.Equal(409, (await tenant.ControlAsync("POST", $"/deliveries/{id}/replay")).Code);
    }

    private async Task<TestTenant> HookedAsync(Receiver receiver, string switches)
    {
        var tenant = await server.NewTenantAsync();
        await tenant.HookAsync(receiver.Url);
        Assert.Equal(200, (await tenant.ControlAsync("PUT", "/deliveries/switches", switches)).Code);
        return tenant;
    }
}
