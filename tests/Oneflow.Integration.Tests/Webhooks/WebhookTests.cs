using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TestKit.Snapshots;

namespace Oneflow.Integration.Tests.Webhooks;

/// <summary>A scenario for each rule of the webhook: what is sent, what is answered, what is stored then.</summary>
public sealed class WebhookTests(FakeServer fake) : IClassFixture<FakeServer>
{
    private const long AccountId = 4711;

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

    internal static async Task<string> StoredAsync(TestDatabase database)
    {
        await using var db = TestContexts.Open(database);
        var rows = await db.Inbox.OrderBy(row => row.Id).ToListAsync();
        var lines = rows.Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"{row.CallbackId} {row.Position}: contract {row.ContractId}, event {row.EventId} {row.EventType} of {row.CreatedTime:u}, {row.State}"));
        return rows.Count == 0 ? "none" : string.Join('\n', lines);
    }

    private static string Delivery(string callbackId = "one", long contract = 101, string? events = null, string? signature = null)
        => $$"""{"contract": {"id": {{contract}}}, "callback_id": "{{callbackId}}", "events": [{{events ?? Event()}}], "signature": "{{signature ?? TestKeys.Sign(callbackId)}}"}""";

    private static string Event(long id = 1, string type = "contract:sign", string time = "2020-07-06T15:14:14+0000")
        => $$"""{"created_time": "{{time}}", "id": {{id}}, "type": "{{type}}"}""";
}
