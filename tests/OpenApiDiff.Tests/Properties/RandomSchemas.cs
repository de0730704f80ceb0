using System.Text.Json.Nodes;

namespace OpenApiDiff.Tests.Properties;

/// <summary>Creates schemas and changes them, always the same for the same seed.</summary>
internal sealed class RandomSchemas(int seed)
{
    private static readonly string[] Names = ["a", "b", "x1"];
    private static readonly string[] Patterns = ["^a", "b$", "^x", "^.{2}$"];

    private readonly Random _random = new(seed);

    /// <summary>Returns a schema.</summary>
    public JsonObject Next(int depth = 2) => _random.Next(depth > 0 ? 9 : 4) switch
    {
        0 => Text(),
        1 => Number("integer"),
        2 => Number("number"),
        3 => new JsonObject { ["type"] = "boolean" },
        4 or 5 => List(depth - 1),
        6 or 7 => Map(depth - 1),
        _ => Composite(depth - 1),
    };

    /// <summary>Returns a copy that differs in one keyword of one schema inside.</summary>
    public JsonObject Change(JsonObject schema)
    {
        var copy = (JsonObject)schema.DeepClone();
        var places = Inside(copy).ToList();
        var place = places[_random.Next(places.Count)];
        var keywords = place.Select(member => member.Key).ToList();
        var other = Next(1);
        var added = other.Select(member => member.Key).ToList()[_random.Next(other.Count)];
        if (_random.Next(3) == 0 && keywords.Count > 0)
            place.Remove(keywords[_random.Next(keywords.Count)]);
        else
            place[added] = other[added]!.DeepClone();
        return copy;
    }

    private JsonObject Text()
    {
        var schema = new JsonObject { ["type"] = Maybe() ? "string" : new JsonArray("string", "null") };
        if (Maybe())
            schema["minLength"] = _random.Next(3);
        if (Maybe())
            schema["maxLength"] = _random.Next(4);
        if (Maybe())
            schema["pattern"] = Patterns[_random.Next(Patterns.Length)];
        if (_random.Next(4) == 0)
            schema["enum"] = new JsonArray("a", "ab");
        if (_random.Next(6) == 0)
            schema["not"] = new JsonObject { ["const"] = "a" };
        return schema;
    }

    private JsonObject Number(string type)
    {
        var schema = new JsonObject { ["type"] = type };
        foreach (var keyword in new[] { "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" })
        {
            if (_random.Next(3) == 0)
                schema[keyword] = _random.Next(1, 5);
        }

        return schema;
    }

    private JsonObject List(int depth)
    {
        var schema = new JsonObject { ["type"] = "array" };
        if (Maybe())
            schema["items"] = Next(depth);
        if (Maybe())
            schema["minItems"] = _random.Next(3);
        if (Maybe())
            schema["maxItems"] = _random.Next(3);
        if (_random.Next(3) == 0)
            schema["uniqueItems"] = Maybe();
        if (_random.Next(4) == 0)
            schema["contains"] = Next(0);
        if (_random.Next(4) == 0)
            schema["minContains"] = _random.Next(3);
        if (_random.Next(5) == 0)
            schema["prefixItems"] = new JsonArray(Next(0));
        return schema;
    }

    private JsonObject Map(int depth)
    {
        var properties = new JsonObject();
        foreach (var name in Names.Where(_ => Maybe()))
            properties[name] = Next(depth);
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (Maybe())
            schema["required"] = new JsonArray([.. Names.Where(_ => Maybe()).Select(name => JsonValue.Create(name))]);
        if (_random.Next(3) == 0)
            schema["additionalProperties"] = Maybe() ? Maybe() : Next(0);
        if (_random.Next(4) == 0)
            schema["propertyNames"] = new JsonObject { ["maxLength"] = _random.Next(1, 3) };
        if (_random.Next(4) == 0)
            schema["patternProperties"] = new JsonObject { ["^x"] = Next(0) };
        if (_random.Next(4) == 0)
            schema["dependentRequired"] = new JsonObject { ["a"] = new JsonArray("b") };
        if (_random.Next(4) == 0)
            schema["maxProperties"] = _random.Next(3);
        if (_random.Next(5) == 0)
            schema["unevaluatedProperties"] = false;
        return schema;
    }

    private JsonObject Composite(int depth) => _random.Next(4) switch
    {
        0 => new JsonObject { ["allOf"] = new JsonArray(Next(depth), Next(depth)) },
        1 => new JsonObject { ["anyOf"] = new JsonArray(Next(depth), Next(depth)) },
        2 => new JsonObject { ["oneOf"] = new JsonArray(Next(depth), Next(depth)) },
        _ => new JsonObject { ["if"] = Next(0), ["then"] = Next(0), ["else"] = Next(0) },
    };

    private bool Maybe() => _random.Next(2) == 0;

    private static IEnumerable<JsonObject> Inside(JsonObject schema)
    {
        yield return schema;
        foreach (var (keyword, value) in schema)
        {
            var inner = (keyword, value) switch
            {
                ("properties" or "patternProperties", JsonObject map) => map.Select(member => member.Value),
                ("allOf" or "anyOf" or "oneOf" or "prefixItems", JsonArray list) => list,
                ("items" or "additionalProperties" or "contains" or "if" or "then" or "else" or "not" or "propertyNames",
                    JsonObject single) => [single],
                _ => [],
            };
            foreach (var found in inner.OfType<JsonObject>().SelectMany(Inside))
                yield return found;
        }
    }
}
