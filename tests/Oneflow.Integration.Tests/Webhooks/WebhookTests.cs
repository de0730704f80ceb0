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
        ["event-without-type-beside-a-good-one"] = [Delivery(events: $$"""{"id": 1}, {{Event(2)}}""")],
        ["event-id-is-not-an-id"] = [Delivery(events: """{"id": "x", "type": "contract:sign"}""")],
        ["event-is-not-an-object"] = [Delivery(events: $"7, {Event(2)}")],
        ["event-type-is-half-a-surrogate-pair"] = [Delivery(events: """{"id": 1, "type": "\ud83d"}""")],
        ["event-type-has-a-nul"] = [Delivery(events: """{"id": 1, "type": "a\u0000"}""")],
        ["callback-id-has-a-nul"] = [Delivery("a\\u0000", signature: TestKeys.Sign("a\0"))],
        ["ids-are-strings"] = [Delivery(events: """{"id": "1", "type": "contract:sign"}""").Replace("101", "\"101\"", StringComparison.Ordinal)],
        ["events-is-not-a-list"] = [Delivery().Replace("\"events\": [", "\"events\": 7, \"other\": [", StringComparison.Ordinal)],
        ["unreadable-sent-again"] = [Delivery(events: """{"id": 1}"""), Delivery(events: """{"id": 1}""")],
        ["unreadable-after-a-readable-one"] = [Delivery(), Delivery(events: """{"id": 1}""")],
        ["unreadable-with-a-wrong-signature"] = [Delivery(events: """{"id": 1}""", signature: new string('0', 40))],
        ["byte-order-mark"] = ["\ufeff" + Delivery()],
        ["body-is-no-json"] = ["{"],
        ["body-is-empty"] = [""],
        ["body-is-too-large"] = [Delivery() + new string(' ', 64 * 1024)],
    };

    public static TheoryData<string, OneflowDatabaseKind> Cases() => DatabasesAttribute.Cases(Scenarios.Keys);

    [Theory, MemberData(nameof(Cases))]
    public async Task Scenario(string name, OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0);
        await TestKeys.StoreAsync(host, database, AccountId);
        var transcript = new Transcript(AccountId, (TestKeys.SignKey, "SIGNKEY"));
        foreach (var step in Scenarios[name])
        {
            var (account, body) = step.StartsWith('/')
                ? (step[..step.IndexOf(' ', StringComparison.Ordinal)], step[(step.IndexOf(' ', StringComparison.Ordinal) + 1)..])
                : ($"/{AccountId}", step);
            using var content = new StringContent(body, null, "application/json");
            using var answer = await host.Http.PostAsync($"/oneflow/webhook{account}", content);
            transcript.Add($"POST /oneflow/webhook{account}\n{Short(body)}");
            transcript.Add($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        transcript.Add($"Stored\n{await StoredAsync(database)}");
        await Snapshot.MatchAsync($"Webhooks/Scenarios/{name}", transcript.Text, kind.ToString());
        transcript.AssertNoSecretIn(host.LogText);
    }

    [Theory, Databases]
    public async Task Ids_may_have_63_bits(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        const long Wide = long.MaxValue;
        await TestKeys.StoreAsync(host, database, Wide);
        var asText = Event().Replace("1,", $"\"{Wide - 3}\",", StringComparison.Ordinal);
        var body = Delivery(contract: Wide - 1, events: $"{Event(Wide - 2)}, {asText}");

        Assert.Equal((200, ""), await PostAsync(host, body, accountId: Wide));

        Assert.Empty(await host.Get<IOneflowInbox>().ListUnreadableAsync());
        var handled = new[] { await host.Handled.ReadAsync(), await host.Handled.ReadAsync() };
        Assert.All(handled, item => Assert.Equal((Wide, Wide - 1), (item.AccountId, item.ContractId)));
        Assert.Equal([Wide - 3, Wide - 2], handled.Select(item => item.EventId).Order());
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
    public async Task Attack_10_A_sign_key_that_cannot_be_decrypted_is_logged_and_answered_as_for_an_unknown_account()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using (var before = await TestHost.StartAsync(database, fake.Api))
            await TestKeys.StoreAsync(before, database, AccountId);
        await using var host = await TestHost.StartAsync(database, fake.Api);

        var response = await PostAsync(host, Delivery());

        Assert.Equal(await PostAsync(host, Delivery(), accountId: 1), response);
        Assert.Equal(401, response.Status);
        Assert.Contains($"The sign key of account {AccountId} cannot be decrypted", host.LogText, StringComparison.Ordinal);
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
        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"delivery-{number:00}"),
            (await db.Inbox.Select(row => row.CallbackId).ToListAsync()).Order(StringComparer.Ordinal));
    }

    internal static async Task<(int Status, string Answer)> PostAsync(TestHost host, string delivery, long accountId = AccountId)
    {
        using var content = new StringContent(delivery, null, "application/json");
        using var answer = await host.Http.PostAsync($"/oneflow/webhook/{accountId}", content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    internal static async Task<string> StoredAsync(TestDatabase database)
    {
        await using var db = TestContexts.Open(database);
        var rows = await db.Inbox.OrderBy(row => row.Id).ToListAsync();
        var lines = rows.Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"{row.CallbackId} {row.Position}: contract {row.ContractId}, event {row.EventId} {row.EventType} of {row.CreatedTime:u}, "
            + $"{row.State}"));
        var unreadable = await db.Unreadable.OrderBy(row => row.Id).ToListAsync();
        lines = lines.Concat(unreadable.Select(row => $"unreadable {row.CallbackId}: {row.Reason}, {row.Body.Length} bytes"));
        return string.Join('\n', lines.DefaultIfEmpty("none"));
    }

    internal static string Delivery(string callbackId = "one", long contract = 101, string? events = null, string? signature = null)
        => $$"""{"contract": {"id": {{contract}}}, "callback_id": "{{callbackId}}", "events": [{{events ?? Event()}}], "signature": "{{signature ?? TestKeys.Sign(callbackId)}}"}""";

    private static string Event(long id = 1, string type = "contract:sign", string time = "2020-07-06T15:14:14+0000")
        => $$"""{"created_time": "{{time}}", "id": {{id}}, "type": "{{type}}"}""";

    private static string Short(string body) =>
        body.Length > 1000 ? $"{body.TrimEnd()} and {body.Length - body.TrimEnd().Length} spaces" : body;
}
