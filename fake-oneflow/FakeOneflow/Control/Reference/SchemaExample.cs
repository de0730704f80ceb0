using System.Text.Json;
using System.Text.Json.Nodes;

namespace OneflowFake.Control.Reference;

/// <summary>An example of a body: what must be there, and what else is simple when nothing must.</summary>
internal sealed class SchemaExample(SchemaReader schemas)
{
    private const int MaxDepth = 6;

    private static readonly Dictionary<string, string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["email"] = "ada@example.org",
        ["name"] = "Ada Lovelace",
        ["firstName"] = "Ada",
        ["lastName"] = "Lovelace",
        ["phone_number"] = "+46701234567",
        ["country_code"] = "SE",
        ["callback_url"] = "http://127.0.0.1:5000/webhook",
        ["url"] = "http://127.0.0.1:5000/webhook",
        ["fileName"] = "sample.pdf",
    };

    public JsonNode Of(JsonElement schema) => Of(schema, "", 0);

    private JsonNode Of(JsonElement schema, string name, int depth)
    {
        var whole = schemas.Resolve(schema);
        foreach (var given in new[] { "example", "default" })
        {
            if (whole.Find(given) is { } value)
                return JsonNode.Parse(value.GetRawText())!;
        }

        if (whole.ItemsOf("enum").FirstOrDefault() is { ValueKind: not JsonValueKind.Undefined } first)
            return JsonNode.Parse(first.GetRawText())!;

        return whole.TextOf("type") switch
        {
            "string" => JsonValue.Create(TextOf(whole, name)),
            "integer" or "number" => JsonNode.Parse(whole.TextOf("minimum") is { Length: > 0 } and not "0" and var least ? least : "1")!,
            "boolean" => JsonValue.Create(true),
            "array" => ArrayOf(whole, name, depth),
            _ => ObjectOf(whole, depth),
        };
    }

    private JsonArray ArrayOf(JsonElement schema, string name, int depth) =>
        depth < MaxDepth && schema.Find("items") is { } items ? [Of(items, name, depth + 1)] : [];

    private JsonObject ObjectOf(JsonElement schema, int depth)
    {
        var made = new JsonObject();
        if (depth >= MaxDepth)
            return made;

        // Of several kinds the last one is shown.
        var variants = schemas.VariantsOf(schema).ToList();
        var required = variants.SelectMany(variant => variant.ItemsOf("required")).Select(item => item.GetString()).ToHashSet();
        List<JsonProperty> all = [.. variants.SelectMany(variant => variant.MembersOf("properties"))];
        var chosen = all.Where(member => required.Contains(member.Name)).ToList();
        if (chosen.Count == 0)
            chosen = [.. all.Where(member => IsSimple(member.Value)).Take(3)];
        if (chosen.Count == 0)
            chosen = [.. all.Take(1)];
        foreach (var member in chosen)
            made[member.Name] = Of(member.Value, member.Name, depth + 1);
        return made;
    }

    private bool IsSimple(JsonElement schema) => schemas.Resolve(schema).TextOf("type") is "string" or "integer" or "number" or "boolean";

    private static string TextOf(JsonElement schema, string name) => schema.TextOf("format") switch
    {
        "date-time" => "2030-01-01T09:00:00Z",
        "date" => "2030-01-01",
        "uuid" => "00000000-0000-0000-0000-000000000000",
        "byte" or "binary" => "JVBERi0xLjQK",
        "email" => "ada@example.org",
        "uri" => "http://127.0.0.1:5000/",
        _ => Texts.GetValueOrDefault(name, "text"),
    };
}
