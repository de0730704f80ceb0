using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;
using TestKit.Spec;

namespace OneflowFake.Tests.Tenants.Persistence.Traffic;

/// <summary>Draws bodies that a schema allows, and breaks some of them.</summary>
internal sealed class SchemaBodies(SpecDocument spec, Random random, Func<string, JsonNode?> idFor)
{
    private const int MostItems = 3;

    private static readonly string[] Values =
        ["null", "1e999", "-1", "9223372036854775808", "\"\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "{}", "[]", "true", "[[[[]]]]", "0.1",
            "\"x\""];

    /// <summary>A body for a schema.</summary>
    public byte[] Draw(JsonObject schema)
    {
        var body = Of(schema, "", 0);
        switch (random.Next(10))
        {
            case 0:
                return Mutation.Break(Encoding.UTF8.GetBytes(body.ToJsonString()), random);
            case 1 or 2 when body is JsonObject { Count: > 0 } json:
                var (name, _) = json.ElementAt(random.Next(json.Count));
                json[name] = JsonNode.Parse(Pick(Values[..1].Concat(Values[2..]).ToArray()));
                break;
            case 3 when body is JsonObject json:
                json["unheard_of"] = 1;
                break;
        }

        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }

    private JsonNode Of(JsonObject schema, string name, int depth)
    {
        schema = Choose(schema, out var choice);
        if (name.Length > 0 && idFor(name) is { } id)
            return id;

        return (string?)schema["type"] switch
        {
            "boolean" => random.Next(2) == 0,
            "integer" => (long)random.Next(
                (int)Math.Max(0, (long?)schema["minimum"] ?? 0), (int)Math.Min(2000, (long?)schema["maximum"] ?? 50) + 1),
            "number" => Math.Round(random.NextDouble(), 2),
            "array" => depth > 6 ? new JsonArray() : Items(schema, name, depth),
            "string" => Text(schema, name),
            _ => Members(schema, choice, depth),
        };
    }

    private JsonArray Items(JsonObject schema, string name, int depth)
    {
        var items = new JsonArray();
        for (var count = Math.Max((int)((long?)schema["minItems"] ?? 0), random.Next(MostItems)); count > 0; count--)
            items.Add(Of(schema["items"]?.AsObject() ?? [], name, depth + 1));
        return items;
    }

    private JsonObject Members(JsonObject schema, string? choice, int depth)
    {
        var required = schema["required"]?.AsArray().Select(item => (string)item!).ToHashSet() ?? [];
        var json = new JsonObject();
        foreach (var (member, value) in schema["properties"]?.AsObject() ?? [])
        {
            if (required.Contains(member) ? random.Next(40) != 0 : depth < 6 && random.Next(3) == 0)
                json[member] = Of(value!.AsObject(), member, depth + 1);
        }

        if (choice is not null)
            json["type"] = choice;
        return json;
    }

    private JsonNode Text(JsonObject schema, string name)
    {
        if (schema["enum"] is JsonArray allowed)
            return (string)allowed[random.Next(allowed.Count)]!;

        return ((string?)schema["format"] ?? (string?)schema["pattern"] ?? name) switch
        {
            "amount" or "percent" => (random.Next(10_000) / 100m).ToString("0.00", CultureInfo.InvariantCulture),
            "phone" => $"+467017{random.Next(10_000, 99_999)}",
            "date" => $"2025-0{random.Next(1, 10)}-1{random.Next(10)}",
            "date-time" => $"2025-0{random.Next(1, 10)}-1{random.Next(10)}T08:00:00+0000",
            "email" => $"p{random.Next(20)}@crates.example",
            "byte" => "JVBERi0xLjc=",
            "uuid" => Guid.Empty.ToString(),
            "^[A-Z]{2}$" => "SE",
            "^[A-Z]{3}$" => "SEK",
            "duration" => Pick("1m", "1y", "30d"),
            "latency" => "00:00:00.001",
            "delay" => Pick("00:00:00", "00:05:00", "1.00:00:00"),
            "base64Content" => "JVBERi0xLjc=",
            _ => Pick("x", "Other", "\u00e5\u4e2d", "a.pdf", $"text {random.Next(30)}"),
        };
    }

    // One of several shapes, with the word that says which.
    private JsonObject Choose(JsonObject schema, out string? choice)
    {
        choice = null;
        schema = spec.Flatten(spec.Resolve(schema));
        if (schema["discriminator"]?["mapping"] is JsonObject mapping && mapping.Count > 0)
        {
            var (word, target) = mapping.ElementAt(random.Next(mapping.Count));
            choice = word;
            return spec.Flatten(spec.Resolve(new JsonObject { ["$ref"] = target!.DeepClone() }));
        }

        return (schema["oneOf"] ?? schema["anyOf"]) is JsonArray shapes
            ? Choose(shapes[random.Next(shapes.Count)]!.AsObject(), out choice)
            : schema;
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
