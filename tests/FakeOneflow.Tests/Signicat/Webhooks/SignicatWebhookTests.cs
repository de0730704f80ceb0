using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using OneflowFake.Signicat;
using OneflowFake.Signicat.Webhooks;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Signicat.Webhooks;

public sealed class SignicatWebhookTests(TestServer server) : IClassFixture<TestServer>
{
    /// <summary>The example of the vendor's page.</summary>
    [Fact]
    public void The_signature_is_that_of_the_documented_example() => Assert.Equal(
        "def564b8df06ae55c788493cb414068b2cf017385d96ecb39aa3e844fdbbcdea",
        WebhookSignature.Of("""{"message":"Hello, world"}"""u8, "your-secret-token"));

    [Fact]
    public async Task A_ping_is_sent_when_a_webhook_is_made_and_is_signed_as_it_is_sent()
    {
        var signatures = new ConcurrentQueue<string>();
        await using var receiver = await Receiver.StartAsync((http, _) =>
        {
            signatures.Enqueue(http.Request.Headers[WebhookSignature.Header].ToString());
            return Task.CompletedTask;
        });
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();

        await tenant.SendAsync(token, "POST", "/notification/webhooks", NewWebhook(receiver.Url, "always"));
        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:00:01"}""");

        var body = Assert.Single(receiver.Bodies);
        Assert.Equal("ping", (string)JsonNode.Parse(body)!["type"]!);
        Assert.Equal([WebhookSignature.Of(Encoding.UTF8.GetBytes(body), "hush")], signatures);
        var deliveries = (await tenant.SendAsync(token, "GET", "/notification/webhooks/1/deliveries")).Json.AsArray();
        Assert.Equal(200, (int)Assert.Single(deliveries)!["responseStatusCode"]!);
        Assert.Equal("********", (string)(await tenant.SendAsync(token, "GET", "/notification/webhooks/1")).Json["config"]!["secret"]!);
    }

    [Fact]
    public async Task A_delivery_tells_what_was_sent_and_what_came_back()
    {
        await using var receiver = await Receiver.StartAsync((http, _) =>
        {
            http.Response.StatusCode = 418;
            http.Response.ContentType = "text/plain";
            return http.Response.WriteAsync("short and stout");
        });
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        await tenant.SendAsync(token, "POST", "/notification/webhooks", NewWebhook(receiver.Url, "failed"));
        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:00:01"}""");

        var delivery = Assert.Single((await tenant.SendAsync(token, "GET", "/notification/webhooks/1/deliveries")).Json.AsArray())!;

        var body = Assert.Single(receiver.Bodies);
        Assert.Equal(body, (string)delivery["requestBody"]!);
        Assert.Equal("application/json", (string)delivery["requestHeaders"]!["Content-Type"]!);
        Assert.Equal(WebhookSignature.Of(Encoding.UTF8.GetBytes(body), "hush"),
            (string)delivery["requestHeaders"]![WebhookSignature.Header]!);
        Assert.Equal("text/plain", (string)delivery["responseHeaders"]!["Content-Type"]!);
        Assert.Equal("short and stout", (string)delivery["responseBody"]!);
        Assert.Equal((418, "I'm a teapot"), ((int)delivery["responseStatusCode"]!, (string)delivery["responseMessage"]!));
        Assert.Equal(0, (int)delivery["elapsedMs"]!);
    }

    /// <summary>The clock runs here, and what answers moves it, as if it had taken its time.</summary>
    [Fact]
    public async Task The_time_that_a_receiver_took_is_told()
    {
        var time = new FakeTimeProvider(DateTimeOffset.Parse(TestServer.Start, System.Globalization.CultureInfo.InvariantCulture));
        await using var running = await StartedServer.StartAsync(new() { Clock = time });
        await using var receiver = await Receiver.StartAsync((_, _) =>
        {
            time.Advance(TimeSpan.FromMilliseconds(250));
            return Task.CompletedTask;
        });
        var tenant = await SignicatTestTenant.CreateAsync(running.Tests);
        var token = await tenant.TokenAsync();
        await tenant.SendAsync(token, "POST", "/notification/webhooks", NewWebhook(receiver.Url, "always"));
        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:00:00"}""");

        var delivery = Assert.Single((await tenant.SendAsync(token, "GET", "/notification/webhooks/1/deliveries")).Json.AsArray())!;

        Assert.Equal(250, (int)delivery["elapsedMs"]!);
    }

    /// <summary>Only the fake's clock, not that of the test, has to pass ten seconds.</summary>
    [Theory]
    [InlineData(9.9, true)]
    [InlineData(10, false)]
    public async Task A_receiver_has_ten_seconds(double seconds, bool isDelivered)
    {
        var time = new FakeTimeProvider(DateTimeOffset.Parse(TestServer.Start, System.Globalization.CultureInfo.InvariantCulture));
        await using var slow = await StartedServer.StartAsync(new() { Clock = time });
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var receiver = await Receiver.StartAsync(async (http, _) =>
        {
            using var registration = http.RequestAborted.Register(gone.SetResult);
            time.Advance(TimeSpan.FromSeconds(seconds));
            if (!isDelivered)
                await gone.Task;
        });
        var tenant = await SignicatTestTenant.CreateAsync(slow.Tests);
        var token = await tenant.TokenAsync();
        await tenant.SendAsync(token, "POST", "/notification/webhooks", NewWebhook(receiver.Url, "always"));
        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:00:00"}""");

        var delivery = Assert.Single((await tenant.SendAsync(token, "GET", "/notification/webhooks/1/deliveries")).Json.AsArray())!;

        Assert.Equal(isDelivered ? null : "The receiver did not answer in time.", (string?)delivery["errorMessage"]);
        Assert.Equal(isDelivered ? 200 : null, (int?)delivery["responseStatusCode"]);
    }

    [Fact]
    public async Task The_last_ten_deliveries_are_kept()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        await tenant.SendAsync(token, "POST", "/notification/webhooks", NewWebhook(receiver.Url, "always"));
        for (var i = 0; i < 11; i++)
            Assert.Equal(204, (await tenant.SendAsync(token, "POST", "/notification/webhooks/1/ping")).Code);

        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:00:01"}""");

        Assert.Equal(12, receiver.Bodies.Count);
        Assert.Equal(10, (await tenant.SendAsync(token, "GET", "/notification/webhooks/1/deliveries")).Json.AsArray().Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Deliveries_are_listed_as_they_began_in_whatever_order_they_end(bool isCutOff)
    {
        var tenant = server.Server.Tenants.Find((await SignicatTestTenant.CreateAsync(server)).Id)!;
        var (outbox, now) = (tenant.Signicat.Outbox, tenant.Clock.GetUtcNow());
        var webhook = new SignicatWebhook(7, JsonNode.Parse(NewWebhook(new("http://127.0.0.1:1"), "always"))!.AsObject(), now);
        using var turn = await tenant.Gate.EnterAsync(CancellationToken.None);
        tenant.Signicat.Webhooks.Add(webhook);
        string[] types = ["first", "second", "third"];
        foreach (var (number, type) in types.Index())
            outbox.Add(webhook, new(new Guid(number, 0, 0, new byte[8]), type, [], [], now, tenant.Signicat.Id));

        var callbacks = outbox.Begin(now);
        callbacks[2].Finish(new(200, null), now);
        if (isCutOff)
        {
            outbox.AbandonAttempts();
            callbacks = outbox.Begin(now);
        }

        callbacks[1].Finish(new(200, null), now);
        callbacks[0].Finish(new(200, null), now);

        Assert.Equal(["third", "second", "first"], webhook.Deliveries.Select(TypeOf));
        Assert.Equal("third", TypeOf(webhook.LastAttempt!));
        Assert.Equal(["first", "second", "third"], outbox.All.Select(TypeOf));
        static string TypeOf(SignicatDelivery delivery) =>
            (string)JsonNode.Parse((string)delivery.ToJson()["requestBody"]!)!["type"]!;
    }

    internal static string NewWebhook(Uri url, string logging) =>
        $$$"""{"name":"Orders","active":true,"events":["*"],"config":{"url":"{{{url}}}","secret":"hush","deliveryLogging":"{{{logging}}}"}}""";
}
