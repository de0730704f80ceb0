using System.Globalization;
using System.Text.Json.Nodes;

namespace OneflowFake.Tests.Tenants.Persistence.Traffic;

/// <summary>Ids that responses of a tenant told, by the collection that they belong to, so that later requests lead somewhere.</summary>
internal sealed class KnownIds(Random random)
{
    private const int Recent = 12;

    private static readonly string[] IdNames = ["id", "documentId", "callback_id", "token_id", "external_id"];

    private static readonly Dictionary<string, string> Collections = new()
    {
        ["my_party"] = "parties",
        ["participant"] = "participants",
        ["participants"] = "participants",
        ["contract"] = "contracts",
        ["create"] = "contracts",
        ["template"] = "templates",
        ["product_group"] = "product_groups",
        ["dataFields"] = "data_fields",
    };

    private readonly Dictionary<(string Scope, string Kind), List<string>> _ids = [];
    private readonly List<string> _all = [];

    /// <summary>Remembers the ids of a response.</summary>
    public void Learn(string path, JsonNode? json)
    {
        string[] parts = [.. path.Split('?')[0].Split('/').Where(part => part.Length > 0)];
        var kind = parts.LastOrDefault(part => part.All(letter => char.IsLower(letter) || letter == '_')) ?? "";
        Collect(json, Collections.GetValueOrDefault(kind, kind), ScopeOf(parts));
    }

    /// <summary>A path for a template, of which most placeholders are replaced with ids that fit.</summary>
    public string Fill(string template)
    {
        var parts = template.Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].StartsWith('{'))
                parts[i] = Uri.EscapeDataString(Of(parts[i - 1], ScopeOf(parts[..i])));
        }

        return string.Join('/', parts);
    }

    /// <summary>An id of a collection, or now and then any other.</summary>
    public string Of(string kind, string scope = "")
    {
        if (random.Next(12) == 0)
            return _all.Count == 0 ? "1" : _all[random.Next(_all.Count)];

        var known = _ids.GetValueOrDefault((scope, kind)) ?? _ids.GetValueOrDefault(("", kind));
        return known is null ? "1" : known[^(1 + random.Next(Math.Min(Recent, known.Count)))];
    }

    private static string ScopeOf(string[] parts)
    {
        var at = Array.FindIndex(parts, part => part is "contracts" or "documents");
        return at >= 0 && at + 2 < parts.Length ? parts[at + 1] : "";
    }

    private void Collect(JsonNode? node, string kind, string scope)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Collect(item, kind, scope);
        }

        if (node is not JsonObject json)
            return;

        if (IdNames.Select(name => IdOf(json[name])).FirstOrDefault(found => found is not null) is { } id)
        {
            Add(scope, kind, id);
            if (kind is "contracts" or "documents")
                scope = id;
        }

        foreach (var (name, value) in json)
            Collect(value, name == "data" ? kind : Collections.GetValueOrDefault(name, name), scope);
    }

    private void Add(string scope, string kind, string id)
    {
        _all.Add(id);
        foreach (var key in new[] { (scope, kind), ("", kind) }.Distinct())
        {
            if (!_ids.TryGetValue(key, out var known))
                _ids[key] = known = [];
            known.Remove(id);
            known.Add(id);
        }
    }

    private static string? IdOf(JsonNode? node) => node is not JsonValue value ? null
        : value.TryGetValue<long>(out var number) ? number.ToString(CultureInfo.InvariantCulture)
        : value.TryGetValue<string>(out var text) && text.Length is > 0 and < 100 ? text : null;
}
