using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ContractTests.Fixtures;
using Oneflow.Client;
using OneflowFake.Tests.Support;
using TestKit.Spec;

namespace ContractTests.Effects;

/// <summary>Takes in all that the webhooks of one account after the other tell, answers 200, and checks each call.</summary>
public sealed class WebhookReceiver : IAsyncLifetime
{
    private const string SignKey = "crates and barrels";

    private static readonly SpecDocument Spec = SpecDocument.Load("oneflow.yaml");

    private Receiver _receiver = null!;
    private int _seen;
    private long _webhook;

    public async Task InitializeAsync() => _receiver = await Receiver.StartAsync(200);

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    /// <summary>Adds a webhook without filters that leads here to an account.</summary>
    internal async Task ListenToAsync(AccountFixture fixture)
    {
        _seen = _receiver.Calls.Count;
        Webhook webhook = await fixture.Admin.Webhooks.CreateWebhookAsync(
            new() { CallbackUrl = _receiver.Url.ToString(), SignKey = SignKey });
        _webhook = webhook.WebhookId!.Value;
    }

    /// <summary>
    /// The types of the events that were told since, in order. Fails when a call is not as documented, has a wrong signature,
    /// or came in another order than the deliveries of the account, which must all have been delivered at once.
    /// </summary>
    internal async Task<IReadOnlyList<string>> ToldAsync(AccountFixture fixture)
    {
        var deliveries = (await fixture.Control.DeliveriesAsync(fixture.Tenant))
            .Where(delivery => delivery.GetProperty("webhook_id").GetInt64() == _webhook).ToList();
        var calls = _receiver.Calls.Skip(_seen).ToList();

        Assert.All(deliveries, delivery => Assert.Equal(
            ("delivered", 1), (delivery.GetProperty("status").GetString(), delivery.GetProperty("attempts").GetArrayLength())));
        Assert.Equal(deliveries.Select(delivery => delivery.GetProperty("callback_id").GetString()),
            calls.Select(call => (string?)call["callback_id"]));
        Assert.All(calls, Check);
        var events = calls.SelectMany(call => call["events"]!.AsArray()).ToList();
        Assert.Equal(events.Select(told => (long)told!["id"]!).Order(), events.Select(told => (long)told!["id"]!));
        return [.. events.Select(told => (string)told!["type"]!)];
    }

    private static void Check(JsonNode call)
    {
        Assert.Empty(new SchemaCheck(Spec).Check(call.ToJsonString(), Spec.Schemas["WebhookDelivery"]));
        Assert.Equal(Signature((string)call["callback_id"]!), (string)call["signature"]!);
    }

#pragma warning disable CA5350 // Weak as it is, this is the signature that the vendor documents.
    private static string Signature(string callbackId) =>
        Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(callbackId + SignKey)));
#pragma warning restore CA5350
}
