using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration.Tests.Webhooks;

/// <summary>A thousand calls that are forged, replayed, reordered or corrupted, to both addresses that strangers reach.</summary>
public sealed class HostileCallTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private const int Calls = 1000;
    private const int Seed = 20250115;

    [Theory, Databases]
    public async Task Change_nothing(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 20);
        var stranger = await FakeTenant.CreateAsync(fake.Server, 21);
        var (revokedId, revoked) = await tenant.AddTokenAsync();
        await TestKeys.StoreAsync(host, database, tenant.AccountId);
        Assert.Equal(200, await PostAsync(host, "/oneflow/setup", Encoding.UTF8.GetBytes(Setup(tenant.AccountId, "enable", tenant.Token))));
        foreach (var callbackId in new[] { "first", "second" })
            Assert.Equal(200, await PostAsync(
                host, $"/oneflow/webhook/{tenant.AccountId}", Encoding.UTF8.GetBytes(Delivery(callbackId, TestKeys.Sign(callbackId)))));
        await tenant.RevokeAsync(revokedId);
        var before = await StateAsync(database);

        var random = new Random(Seed);
        var answers = new Dictionary<string, int>();
        for (var call = 0; call < Calls; call++)
        {
            var (kindOfCall, path, body) = NextCall(random, tenant, stranger, revoked);
            var status = await PostAsync(host, path, body);
            answers[$"{kindOfCall} {status}"] = answers.GetValueOrDefault($"{kindOfCall} {status}") + 1;
        }

        Assert.Equal(before, await StateAsync(database));
        Assert.DoesNotContain(answers.Keys, answer => answer.Contains(" 5", StringComparison.Ordinal));

        // Only what was stored before is answered as received.
        Assert.Equal(["disable 200", "replayed 200"],
            answers.Keys.Order(StringComparer.Ordinal).Where(answer => answer.EndsWith(" 200", StringComparison.Ordinal)));
    }

    private static (string Kind, string Path, byte[] Body) NextCall(Random random, FakeTenant tenant, FakeTenant stranger, string revoked)
    {
        var webhook = $"/oneflow/webhook/{tenant.AccountId}";
        var known = random.Next(2) == 0 ? "first" : "second";
        return random.Next(7) switch
        {
            0 => ("forged", webhook, Text(Delivery($"forged-{random.Next()}", Hex(random)))),
            1 => ("foreign", webhook, Text(Delivery($"foreign-{random.Next()}", TestKeys.Sign(known)))),
            2 => ("replayed", webhook, Text(Delivery(known, TestKeys.Sign(known), random.Next(1, 9), random.Next()))),
            3 => ("corrupted", webhook, Corrupt(random, Text(Delivery($"corrupted-{random.Next()}", Hex(random))))),
            4 => ("disable", "/oneflow/setup", Text(Setup(tenant.AccountId, "disable", null))),
            5 => ("enable", "/oneflow/setup", Text(random.Next(3) switch
            {
                0 => Setup(tenant.AccountId, "enable", revoked),
                1 => Setup(tenant.AccountId, "enable", stranger.Token),
                _ => Setup(tenant.AccountId, "enable", Hex(random)),
            })),
            _ => ("torn", "/oneflow/setup", Torn(random, Text(Setup(tenant.AccountId, "enable", Hex(random))))),
        };
    }

    private static string Delivery(string callbackId, string signature, int events = 1, int contract = 101)
        => $$"""{"contract": {"id": {{contract}}}, "callback_id": "{{callbackId}}", "events": [{{string.Join(", ", Enumerable.Range(1, events).Select(id => $$"""{"id": {{id}}, "type": "contract:sign"}"""))}}], "signature": "{{signature}}"}""";

    private static string Setup(long accountId, string setupEvent, string? token)
        => $$$"""{"account_id": {{{accountId}}}, "event": "{{{setupEvent}}}", "data": {"token": {{{(token is null ? "null" : $"\"{token}\"")}}}, "email": null}}""";

    private static string Hex(Random random)
    {
        var bytes = new byte[20];
        random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    private static byte[] Corrupt(Random random, byte[] body)
    {
        for (var count = random.Next(1, 6); count > 0; count--)
            body[random.Next(body.Length)] = (byte)random.Next(256);
        return body;
    }

    private static byte[] Torn(Random random, byte[] body) => body[..random.Next(body.Length)];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<int> PostAsync(TestHost host, string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        using var answer = await host.Http.PostAsync(path, content);
        return (int)answer.StatusCode;
    }

    private static async Task<string> StateAsync(TestDatabase database)
    {
        await using var db = TestContexts.Open(database);
        var account = await db.Accounts.SingleAsync();
        return $"{account.Version} {account.ProtectedToken}\n{await WebhookTests.StoredAsync(database)}";
    }
}
