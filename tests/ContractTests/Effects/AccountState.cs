using System.Text.Json.Nodes;
using ContractTests.Fixtures;

namespace ContractTests.Effects;

/// <summary>All that the API shows of an account and that calls can change, read at one moment.</summary>
/// <param name="Entities">What there is, each by a key that begins with its kind, such as <c>contact 17</c>.</param>
/// <param name="Events">The events of all contracts, each by its key.</param>
internal sealed record AccountState(IReadOnlyDictionary<string, JsonObject> Entities, IReadOnlyDictionary<string, JsonObject> Events)
{
    /// <summary>The kind of what has parts, whose keys then are those of the whole, a slash and their own.</summary>
    public string Whole { get; init; } = "contract";

    // Parts of a contract that have operations of their own, but no member of the contract that shows them.
    private static readonly string[] BelowContracts = ["file", "comment"];

    public static async Task<AccountState> ReadAsync(AccountFixture fixture)
    {
        using var http = fixture.CreateReader();
        var (entities, events) = (new Dictionary<string, JsonObject>(), new Dictionary<string, JsonObject>());
        await AddAsync("contract", "contracts", entities);
        foreach (var contract in entities.Values.Select(entity => entity["id"]!).ToList())
        {
            foreach (var kind in BelowContracts)
                await AddAsync(kind, $"contracts/{contract}/{kind}s?limit=all", entities, $"{contract}/");
            await AddAsync("event", $"contracts/{contract}/events?limit=all", events, $"{contract}/");
        }

        foreach (var workspace in fixture.Tenant.Workspaces)
            await AddAsync("contact", $"contacts?workspace_id={workspace.Id}", entities);
        foreach (var kind in (string[])["tag", "webhook", "template", "template_type"])
            await AddAsync(kind, $"{kind}s", entities);
        return new(entities, events);

        async Task AddAsync(string kind, string path, Dictionary<string, JsonObject> into, string prefix = "")
        {
            var page = JsonNode.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)))!;
            Assert.Null(page["_links"]!["next"]!["href"]);
            foreach (var entity in page["data"]!.AsArray())
                into.Add($"{kind} {prefix}{entity!["id"]}", entity.AsObject());
        }
    }

    /// <summary>The entities that are new, gone or different in another state, as <see cref="Scenarios.Scenario.Changes"/>.</summary>
    public IReadOnlyList<string> ChangesTo(AccountState after)
    {
        // A part goes with the whole, which shows it.
        var gone = Entities.Keys.Except(after.Entities.Keys).Concat(Events.Keys.Except(after.Events.Keys))
            .Where(key => !key.Contains('/') || after.Entities.ContainsKey(WholeOf(key)));
        var made = after.Entities.Keys.Except(Entities.Keys).Where(key => !key.Contains('/') || Entities.ContainsKey(WholeOf(key)));
        var changed = from key in Entities.Keys.Intersect(after.Entities.Keys)
                      let members = Entities[key].Select(member => member.Key).Union(after.Entities[key].Select(member => member.Key))
                      from member in members
                      where !JsonNode.DeepEquals(Entities[key][member], after.Entities[key][member])
                      select $"{Kind(key)}.{member}";
        return [.. gone.Select(key => "-" + Kind(key)), .. made.Select(key => "+" + Kind(key)), .. changed];
    }

    /// <summary>The types of the events that another state has besides, in the order in which they happened.</summary>
    /// <param name="after">The other state.</param>
    /// <param name="order">What tells the order; of equals, the one that was read first comes first.</param>
    public IReadOnlyList<string> EventsAddedIn(AccountState after, Func<JsonObject, long> order) =>
        [.. after.Events.Keys.Except(Events.Keys).Select(key => after.Events[key]).OrderBy(order)
            .Select(happened => (string)happened["type"]!)];

    private static string Kind(string key) => key[..key.IndexOf(' ', StringComparison.Ordinal)];

    private string WholeOf(string key) =>
        $"{Whole} {key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..key.IndexOf('/', StringComparison.Ordinal)]}";
}
