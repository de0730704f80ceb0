using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using FakeOneflow.Signicat.Webhooks;
using FakeOneflow.Tests.Support;

namespace FakeOneflow.Tests.Signicat;

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

    private static string NewWebhook(Uri url, string logging) =>
        $$$"""{"name":"Orders","active":true,"events":["*"],"config":{"url":"{{{url}}}","secret":"hush","deliveryLogging":"{{{logging}}}"}}""";
}
