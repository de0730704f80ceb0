using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TestKit.Snapshots;

namespace Oneflow.Integration.Tests.Webhooks;

/// <summary>A scenario for each rule of the webhook: what is sent, what is answered, what is stored then.</summary>
public sealed class WebhookTests(SharedFake fake) : IClassFixture<SharedFake>
{
    internal const long AccountId = 4711;

    public static IReadOnlyDictionary<string, string[]> Scenarios { get; } = new Dictionary<string, string[]>
    {
        ["one-event"] = [Delivery()],
        ["several-events"] = [Delivery(events: $"{Event()}, {Event(2, "participant:sign")}")],
        ["sent-again"] = [Delivery(), Delivery()],
        ["sent-again-with-other-content"] = [Delivery(), Delivery(contract: 999, events: $"{Event()}, {Event(2)}")],
        ["type-unknown"] = [Delivery(events: Event(type: "contract:folded_into_a_plane"))],
        ["members-unknown"] = [Delivery().Replace("{\"contract\"", "{\"new\": [1], \"contract\"", StringComparison.Ordinal)],
        ["time-unreadable"] = [Delivery(events: Event(time: "yesterday"))],
        ["time-with-a-colon"] = [Delivery(events: Event(time: "2020-07-06T17:14:14+02:00"))],
        ["signature-wrong"] = [Delivery(signature: new string('0', 40))],
        ["signature-of-another-delivery"] = [Delivery(signature: TestKeys.Sign("other"))],
        ["signature-in-capitals"] = [Delivery(signature: TestKeys.Sign("one").ToUpperInvariant())],
        ["signature-missing"] = [Delivery().Replace("\"signature\"", "\"unsigned\"", StringComparison.Ordinal)],
        ["signature-null"] = [Delivery().Replace($"\"{TestKeys.Sign("one")}\"", "null", StringComparison.Ordinal)],
        ["account-unknown"] = ["/1 " + Delivery()],
        ["account-is-no-id"] = ["/one " + Delivery()],
        ["callback-id-missing"] = [Delivery().Replace("\"callback_id\"", "\"id\"", StringComparison.Ordinal)],
        ["callback-id-too-long"] = [Delivery(new string('x', 201))],
        ["contract-missing"] = [Delivery().Replace("\"contract\"", "\"contracts\"", StringComparison.Ordinal)],
        ["events-empty"] = [Delivery(events: "")],
        ["event-without-type"] = [Delivery(events: """{"id": 1}""")],
        ["body-is-no-json"] = ["{"],
        ["body-is-empty"] = [""],
        ["body-is-too-large"] = [Delivery() + new string(' ', 64 * 1024)],
    };

    public static TheoryData<string, OneflowDatabaseKind> Cases()
    {
        var cases = new TheoryData<string, OneflowDatabaseKind>();
        foreach (var name in Scenarios.Keys)
            foreach (var kind in DatabasesAttribute.Kinds)
                cases.Add(name, kind);
        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Scenario(string name, OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0);
        await TestKeys.StoreAsync(host, database, AccountId);
        var story = new Story(AccountId, (TestKeys.SignKey, "SIGNKEY"));
        foreach (var step in Scenarios[name])
        {
            var (account, body) = step.StartsWith('/') ? (step[..step.IndexOf(' ', StringComparison.Ordinal)], step[(step.IndexOf(' ', StringComparison.Ordinal) + 1)..]) : ($"/{AccountId}", step);
            using var content = new StringContent(body, null, "application/json");
            using var answer = await host.Http.PostAsync($"/oneflow/webhook{account}", content);
            story.Tell($"POST /oneflow/webhook{account}\n{(body.Length > 1000 ? $"{body.TrimEnd()} and {body.Length - body.TrimEnd().Length} spaces" : body)}");
            story.Tell($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        story.Tell($"Stored\n{await StoredAsync(database)}");
        await Snapshot.MatchAsync($"Webhooks/Scenarios/{name}", story.Text, kind.ToString());
        story.AssertNoSecretIn(host.Log.Text);
    }

    [Theory, Databases]
    public async Task Only_what_is_stored_is_answered_200(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0);
        await TestKeys.StoreAsync(host, database, AccountId);
        await using var db = TestContexts.Open(database);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE oneflow_inbox RENAME TO elsewhere");
        var (status, answer) = await PostAsync(host, Delivery());
        Assert.Equal(503, status);
        Assert.Contains("not_stored", answer, StringComparison.Ordinal);

        await db.Database.ExecuteSqlRawAsync("ALTER TABLE elsewhere RENAME TO oneflow_inbox");
        Assert.Equal("none", await StoredAsync(database));
        Assert.Equal((200, ""), await PostAsync(host, Delivery()));
        Assert.StartsWith("one 0: contract 101", await StoredAsync(database), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_database_that_cannot_be_reached_is_told(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api, TestDatabase.GoAway);

        var (status, answer) = await PostAsync(host, Delivery());

        Assert.Equal(503, status);
        Assert.Contains("not_stored", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_key_that_cannot_be_decrypted_is_told_and_nothing_stored()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using (var before = await TestHost.StartAsync(database, fake.Api))
            await TestKeys.StoreAsync(before, database, AccountId);
        await using var host = await TestHost.StartAsync(database, fake.Api);

        var (status, answer) = await PostAsync(host, Delivery());

        Assert.Equal(503, status);
        Assert.Contains("key_unreadable", answer, StringComparison.Ordinal);
        Assert.Equal("none", await StoredAsync(database));
    }

    [Theory, Databases]
    public async Task Of_deliveries_that_come_at_once_each_is_stored_once(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0);
        await TestKeys.StoreAsync(host, database, AccountId);

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => PostAsync(host, Delivery($"delivery-{number % 20:00}"))));

        Assert.Equal((200, ""), Assert.Single(answers.Distinct()));
        await using var db = TestContexts.Open(database);
        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"delivery-{number:00}"), (await db.Inbox.Select(row => row.CallbackId).ToListAsync()).Order(StringComparer.Ordinal));
    }

    internal static async Task<(int Status, string Answer)> PostAsync(TestHost host, string delivery)
    {
        using var content = new StringContent(delivery, null, "application/json");
        using var answer = await host.Http.PostAsync($"/oneflow/webhook/{AccountId}", content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    internal static async Task<string> StoredAsync(TestDatabase database)
    {
        await using var db = TestContexts.Open(database);
        var rows = await db.Inbox.OrderBy(row => row.Id).ToListAsync();
        var lines = rows.Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"{row.CallbackId} {row.Position}: contract {row.ContractId}, event {row.EventId} {row.EventType} of {row.CreatedTime:u}, {row.State}"));
        return rows.Count == 0 ? "none" : string.Join('\n', lines);
    }

    internal static string Delivery(string callbackId = "one", long contract = 101, string? events = null, string? signature = null)
        => $$"""{"contract": {"id": {{contract}}}, "callback_id": "{{callbackId}}", "events": [{{events ?? Event()}}], "signature": "{{signature ?? TestKeys.Sign(callbackId)}}"}""";

    private static string Event(long id = 1, string type = "contract:sign", string time = "2020-07-06T15:14:14+0000")
        => $$"""{"created_time": "{{time}}", "id": {{id}}, "type": "{{type}}"}""";
}
