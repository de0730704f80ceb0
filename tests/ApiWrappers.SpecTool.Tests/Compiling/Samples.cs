using System.Text.Json;
using System.Text.Json.Nodes;
using ApiWrappers.SpecTool.Planning;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>Writes JSON that schemas allow, the same for the same seed.</summary>
internal sealed class Samples(ClientPlan plan, int seed)
{
    private const int Deepest = 5;

    private static readonly string[] Texts = ["a", "", "å ä/ö", "x\"y\\z", "2026-11-30", "\u2028", "null", "😀"];

    private readonly Random _random = new(seed);
    private readonly Schemas _schemas = new(plan.Root["components"]["schemas"]);

    /// <summary>A value of a type of the client.</summary>
    public JsonNode? Of(Type type, int depth = 0)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return new JsonArray(Of(type.GenericTypeArguments[0], depth + 1));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return new JsonObject { ["a key"] = Of(type.GenericTypeArguments[1], depth + 1) };
        if (plan.Types.FirstOrDefault(one => one.Name == type.Name) is { } made)
            return made is EnumPlan ? "some-other-value" : Of(made.Node, depth, isNullAllowed: false);
        return Scalar(Nullable.GetUnderlyingType(type) ?? type);
    }

    /// <summary>A value of a schema.</summary>
    public JsonNode? Of(SpecNode schema, int depth = 0, bool isNullAllowed = true)
    {
        if (depth > 40)
            return null;
        if (isNullAllowed && _schemas.IsNullable(schema) && (depth > Deepest || _random.Next(4) == 0))
            return null;

        var node = _schemas.Resolve(schema).Node;
        if (Single(node) is { } only)
            return Of(only, depth, isNullAllowed: false);
        switch (_schemas.KindOf(node))
        {
            case SchemaKind.Class:
                return Object(node, depth);
            case SchemaKind.Enum:
                return Part(node, part => part["enum"].Count > 0)["enum"].Items[0].Text;
            case SchemaKind.List:
                var items = Part(node, part => part["type"].Text == "array");
                var tuple = items["prefixItems"].Items;
                return new JsonArray([.. tuple.Count > 0
                    ? tuple.Select(item => Of(item, depth + 1))
                    : Enumerable.Range(0, depth > Deepest ? 0 : _random.Next(3)).Select(_ => Of(items["items"], depth + 1))]);
            case SchemaKind.Map:
                var map = Part(node, part => part["additionalProperties"].Count > 0 || part["patternProperties"].Count > 0);
                var values = map["additionalProperties"].Count > 0
                    ? map["additionalProperties"]
                    : map["patternProperties"].Members.First().Value;
                return new JsonObject(depth > Deepest ? [] : [KeyValuePair.Create("a key", Of(values, depth + 1))]);
            case SchemaKind.Union:
                var alternatives = Schemas.Alternatives(node);
                return Of(alternatives[_random.Next(alternatives.Count)], depth + 1);
            case SchemaKind.Scalar:
                return Scalar(Part(node, part => part["type"].Exists || part["enum"].Count > 0));
            default:
                return new JsonObject { ["any"] = new JsonArray(1, "a", null, true) };
        }
    }

    private JsonObject Object(SpecNode node, int depth)
    {
        var made = plan.Types.OfType<ClassPlan>().FirstOrDefault(type => type.Node == node);
        if (made is { Discriminator: not null, Cases.Count: > 0 })
        {
            var (value, type) = made.Cases[_random.Next(made.Cases.Count)];
            if (type.Discriminator is null)
            {
                var chosen = Object(type.Node, depth);
                chosen[made.Discriminator] = value;
                return chosen;
            }
        }

        var sample = new JsonObject();
        var required = _schemas.Required(node);
        foreach (var (name, property) in _schemas.Properties(node)
            .Where(property => required.Contains(property.Key) || (depth < Deepest && _random.Next(3) > 0)))
            sample[name] = Of(property, depth + 1);
        foreach (var union in made?.Line.Skip(1).Where(line => line.Discriminator is not null) ?? [])
            sample[union.Discriminator!] = union.Cases.Find(one => one.Type == made).Value;
        if (_random.Next(3) == 0)
            sample["not documented"] = new JsonArray("x");
        return sample;
    }

    // What a schema without a shape of its own gets it from.
    private SpecNode? Single(SpecNode node)
    {
        if (node["properties"].Count > 0 || node["enum"].Count > 0 || node["type"].Text is not (null or "object"))
            return null;

        List<SpecNode> telling =
            [.. node["allOf"].Items.Where(part => _schemas.KindOf(part) != SchemaKind.Any),
            .. Schemas.Alternatives(node) is [var one] ? [one] : Array.Empty<SpecNode>()];
        return telling is [var only] ? only : null;
    }

    private SpecNode Part(SpecNode node, Func<SpecNode, bool> tells)
    {
        for (var steps = 0; !tells(node) && steps < 20; steps++)
        {
            var part = node["allOf"].Items.Concat(Schemas.Alternatives(node))
                .FirstOrDefault(part => _schemas.KindOf(part) == _schemas.KindOf(node));
            if (part is null)
                return node;
            node = _schemas.Resolve(part).Node;
        }

        return node;
    }

    private JsonNode? Scalar(SpecNode node)
    {
        if (node["enum"].Count > 0)
        {
            var value = node["enum"].Items[0];
            return value.Kind == SpecNodeKind.Text ? value.Text : JsonNode.Parse(value.Text!);
        }

        return (node["type"].Text, node["x-aw-format"].Text ?? node["format"].Text) switch
        {
            ("boolean", _) => true,
            ("integer", "int32" or "int16" or "int8" or "uint8" or "uint16") => -7,
            ("integer", "uint64") => ulong.MaxValue,
            ("integer", _) => 3_000_000_000,
            ("number", _) => 0.5,
            (_, "date") => "2026-11-30",
            (_, "date-time") => "2026-11-30T12:30:00.25Z",
            (_, "time") => "12:30:00Z",
            (_, "duration") => "P1DT2H",
            (_, "uuid" or "guid") => "6a1f6b9e-7d0f-4a57-9b3e-0a3f1f6e2c11",
            (_, "uri") => "https://example.com/a?b=c",
            (_, "byte") => "AQID",
            _ => Texts[_random.Next(Texts.Length)],
        };
    }

    private JsonNode? Scalar(Type type) => type.Name switch
    {
        "String" => "text",
        "Boolean" => true,
        "DateOnly" => "2026-11-30",
        "DateTimeOffset" => "2026-11-30T12:30:00Z",
        "ApiTime" => "12:30:00Z",
        "ApiDuration" => "PT1H",
        "Guid" => "6a1f6b9e-7d0f-4a57-9b3e-0a3f1f6e2c11",
        "Uri" => "https://example.com/",
        "ReadOnlyMemory`1" => "AQID",
        "JsonElement" => new JsonObject { ["any"] = 1 },
        _ => _random.Next(100),
    };

    /// <summary>
    /// The first place where two values do not say the same; null when they do: numbers and times by value, null where
    /// nothing is.
    /// </summary>
    public static string? Difference(JsonNode? left, JsonNode? right, string place = "$")
    {
        switch (left, right)
        {
            case (null, null):
                return null;
            case (JsonObject one, JsonObject other):
                return one.Select(member => member.Key).Union(other.Select(member => member.Key))
                    .Select(name => Difference(one[name], other[name], $"{place}.{name}")).FirstOrDefault(found => found is not null);
            case (JsonArray one, JsonArray other) when one.Count == other.Count:
                return one.Select((item, index) => Difference(item, other[index], $"{place}[{index}]"))
                    .FirstOrDefault(found => found is not null);
            case (JsonValue one, JsonValue other) when Plain(one) == Plain(other):
                return null;
            default:
                return $"{place} is {left?.ToJsonString() ?? "null"} and {right?.ToJsonString() ?? "null"}";
        }
    }

    private static string Plain(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.Number => decimal.TryParse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? $"{number / 1.000000m}"
            : value.ToJsonString(),
        JsonValueKind.String when DateTimeOffset.TryParse(
            value.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture, out var time) => $"{time.UtcTicks}",
        JsonValueKind.String => "'" + value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
