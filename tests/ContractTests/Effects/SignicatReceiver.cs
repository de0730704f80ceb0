using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ContractTests.Fixtures;
using OneflowFake.Tests.Support;
using Signicat.Client;
using TestKit.Spec;

namespace ContractTests.Effects;

/// <summary>Takes in all that the webhooks of one account with Signicat after the other tell, answers 200, and checks each call.</summary>
public sealed class SignicatReceiver : IAsyncLifetime
{
    private const string Secret = "crates and barrels";

    private static readonly SpecDocument Spec = SpecDocument.Load("signicat.yaml");

    private readonly ConcurrentQueue<string> _signatures = new();
    private Receiver _receiver = null!;
    private int _seen;

    public async Task InitializeAsync() => _receiver = await Receiver.StartAsync((http, _) =>
    {
        _signatures.Enqueue(http.Request.Headers["X-Idfy-Signature"].ToString());
        return Task.CompletedTask;
    });

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    /// <summary>Adds a webhook for all events that leads here to an account, and lets its ping pass.</summary>
    /// <returns>The webhook's id.</returns>
    internal async Task<int> ListenToAsync(AccountFixture fixture)
    {
        Webhook webhook = await fixture.Signicat.Client.Webhooks.CreateWebhookAsync(new()
        {
            Name = "Listener",
            Active = true,
            Events = [EventType.All],
            Config = new() { Url = _receiver.Url.ToString(), Secret = Secret },
        });
        await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.Zero);
        _seen = _receiver.Bodies.Count;
        return webhook.Id;
    }

    /// <summary>
    /// The types of the events that were told since, in order, when all that is due was sent. Fails when a call is not as
    /// documented, or its signature wrong.
    /// </summary>
    internal async Task<IReadOnlyList<string>> ToldAsync(AccountFixture fixture)
    {
        await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.Zero);
        var told = _receiver.Bodies.Zip(_signatures).Skip(_seen).ToList();
        Assert.All(told, call => Check(call.First, call.Second));
        return [.. told.Select(call => (string)JsonNode.Parse(call.First)!["type"]!)];
    }

    private static void Check(string body, string signature)
    {
        Assert.Empty(new SchemaCheck(Spec).Check(body, Spec.Schemas["Event"]));
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body))),
            signature);
    }
}
