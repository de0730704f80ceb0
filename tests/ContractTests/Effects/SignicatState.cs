using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ContractTests.Fixtures;
using ContractTests.Targets;

namespace ContractTests.Effects;

/// <summary>Reads all that Signicat's APIs show of an account. They show identifications that have ended.</summary>
internal static class SignicatState
{
    // Summaries name signers and attachments by id, where others show more.
    private static readonly string[] ToldElsewhere = ["signers", "attachments"];

    /// <summary>Reads it.</summary>
    /// <param name="fixture">Whose it is.</param>
    /// <param name="token">A token for all scopes.</param>
    /// <param name="listener">The webhook that the test listens by, which is left out.</param>
    public static async Task<AccountState> ReadAsync(AccountFixture fixture, string token, int listener)
    {
        using var http = new HttpClient(fixture.CreateHandler()) { BaseAddress = new Uri(FakeTarget.Origin, "signicat/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var (entities, events) = (new Dictionary<string, JsonObject>(), new Dictionary<string, JsonObject>());

        foreach (var summary in Items(await PageAsync("signature/documents/summary")))
            await AddDocumentAsync(summary);
        foreach (var session in Items(await PageAsync("identification/v2/sessions")))
            entities.Add($"session {session["id"]}", session);
        foreach (var webhook in Items(await GetAsync("notification/webhooks")).Where(webhook => (int)webhook["id"]! != listener))
        {
            entities.Add($"webhook {webhook["id"]}", webhook);
            foreach (var delivery in Items(await GetAsync($"notification/webhooks/{webhook["id"]}/deliveries")))
                entities.Add($"delivery {delivery["id"]}", delivery);
        }

        foreach (var happened in Items(await GetAsync("notification/events/peek")))
            events.Add($"event {happened["id"]}", happened);
        return new(entities, events) { Whole = "document" };

        async Task AddDocumentAsync(JsonObject summary)
        {
            var id = (string)summary["documentId"]!;
            var document = (await GetAsync($"signature/documents/{id}")).AsObject();
            foreach (var (name, value) in summary.Where(member => !ToldElsewhere.Contains(member.Key)))
                document[name] = value?.DeepClone();
            entities.Add($"document {id}", document);
            foreach (var attachment in Items(await GetAsync($"signature/documents/{id}/attachments")))
                entities.Add($"attachment {id}/{attachment["id"]}", attachment);
            foreach (var (number, notification) in Items(await GetAsync($"signature/documents/{id}/notifications")).Index())
                entities.Add(string.Create(CultureInfo.InvariantCulture, $"notification {id}/{number}"), notification);
        }

        async Task<JsonNode> PageAsync(string path)
        {
            var page = await GetAsync(path);
            Assert.Null(page["nextCursor"]);
            Assert.Null(page["links"]?["next"]);
            return page["data"]!;
        }

        async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)))!;
    }

    private static IEnumerable<JsonObject> Items(JsonNode list) => list.AsArray().Select(item => item!.AsObject());
}
