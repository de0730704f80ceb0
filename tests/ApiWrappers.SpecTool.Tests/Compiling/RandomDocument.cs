using System.Text.Json.Nodes;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>Writes a valid document with names and shapes that no one would choose, the same for the same seed.</summary>
internal sealed class RandomDocument
{
    private static readonly string[] Names =
    [
        "2fa", "a.b", "a_b", "a-b", "A B", "AB", "ab", "aB", "$id", "@type", "+1", "-1", "å", "日本", "😀", "class", "string", "object",
        "line_object", "String", "Task", "List", "Guid", "ApiPipeline", "Stream", "Type", "Default", "ToString", "UnknownMembers", "value",
        "Value", "Values", "field", "await", "var", "nameof", "response", "result", "options", "pipeline", "body", "cancellationToken",
            "Acme",
        "AcmeClient", "System", "JsonElement", "Http", "With", "__", "_a", "null", "true", "1.5", "Item", "From", "a\"b", "a\\b", "a<b>",
        "a&b", "x-foo", "İ", "ß", "OrAbsent", "aOrAbsent", "default", "example", "properties", "items", "type", "required", "$defs", "a\nb",
    ];

    private static readonly string[] Formats = ["", "date", "date-time", "time", "duration", "uuid", "uri", "byte", "email", "hostname"];

    private readonly Random _random;
    private readonly bool _isNew;
    private readonly List<string> _schemas;

    private RandomDocument(int seed)
    {
        _random = new Random(seed);
        _isNew = _random.Next(2) == 0;
        _schemas = [.. Enumerable.Range(0, 14).Select(_ => Name()).Where(name => !name.Contains('\n', StringComparison.Ordinal))
            .Distinct()];
    }

    /// <summary>Writes a document.</summary>
    public static string Write(int seed) => new RandomDocument(seed).Document().ToJsonString();

    private JsonObject Document()
    {
        var paths = new JsonObject();
        for (var index = 0; index < 10; index++)
            paths[$"/p{index}/{{{(index % 2 == 0 ? "id" : "x-y")}}}"] =
                new JsonObject { [Pick("get", "post", "put", "delete", "patch")] = Operation(index % 2 == 0 ? "id" : "x-y") };
        var schemas = new JsonObject();
        foreach (var name in _schemas)
            schemas[name] = Named();
        return new JsonObject
        {
            ["openapi"] = _isNew ? "3.1.0" : "3.0.3",
            ["info"] = new JsonObject { ["title"] = Name(), ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["k"] =
                    new JsonObject { ["type"] = "apiKey", ["in"] = Pick("header", "query", "cookie"), ["name"] = "k" }
                },
            },
        };
    }

    private JsonObject Operation(string hole)
    {
        var operation = new JsonObject { ["responses"] = Responses(), ["summary"] = Name(), ["description"] = Name() + "\n" + Name() };
        if (Chance(3))
            operation["operationId"] = Name();
        if (Chance(2))
            operation["tags"] = new JsonArray(Name());
        if (Chance(2))
            operation["security"] = Chance(2) ? new JsonArray(new JsonObject { ["k"] = new JsonArray() }) : new JsonArray();
        var parameters = new JsonArray(new JsonObject { ["name"] = hole, ["in"] = "path", ["required"] = true, ["schema"] = Scalar() });
        foreach (var name in Enumerable.Range(0, 4).Select(_ => Name()).Distinct())
            parameters.Add(Parameter(name));
        operation["parameters"] = parameters;
        if (Chance(2))
            operation["requestBody"] = Body();
        return operation;
    }

    private JsonObject Parameter(string name)
    {
        var parameter = new JsonObject
        {
            ["name"] = name,
            ["in"] = Pick("query", "header", "cookie"),
            ["required"] = Chance(3)
        };
        if (Chance(6))
            return With(parameter, "content", new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Schema(1) } });
        parameter["schema"] = Chance(2) ? Scalar() : Chance(2) ? new JsonObject { ["type"] = "array", ["items"] = Scalar() } : Schema(2);
        if (Chance(3))
            parameter["style"] = Pick("form", "spaceDelimited", "pipeDelimited", "deepObject");
        if (Chance(3))
            parameter["explode"] = Chance(2);
        return parameter;
    }

    private JsonObject Body()
    {
        var form = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("file"),
            ["properties"] = With(Properties(1), "file", new JsonObject { ["type"] = "string", ["format"] = "binary" }),
        };
        var media = Pick("application/json", "application/merge-patch+json", "application/x-www-form-urlencoded", "multipart/form-data",
            "text/plain", "application/octet-stream", "*/*");
        return new JsonObject
        {
            ["required"] = Chance(2),
            ["content"] = new JsonObject { [media] = new JsonObject { ["schema"] = media == "multipart/form-data" ? form : Schema(1) } },
        };
    }

    private JsonObject Responses()
    {
        var responses = new JsonObject();
        foreach (var status in new[] { Pick("200", "201", "2XX", "default", "204"), Pick("202", "206", "400"),
            Pick("404", "4XX", "409", "default"), "302" }.Where(_ => Chance(3) || _random.Next(2) == 0))
        {
            var response = new JsonObject { ["description"] = Name() };
            if (Chance(4) || _random.Next(2) == 0)
                response["content"] = new JsonObject
                {
                    [
                    Pick("application/json", "application/json", "*/*", "text/plain", "application/problem+json", "application/pdf")] =
                    new JsonObject { ["schema"] = Schema(1) }
                };
            responses[status] = response;
        }

        if (responses.Count == 0)
            responses["200"] = new JsonObject { ["description"] = "ok" };
        return responses;
    }

    private JsonObject Named() => _random.Next(6) switch
    {
        0 => With(Object(0), "discriminator", new JsonObject { ["propertyName"] = "kind" }),
        1 => new JsonObject { ["allOf"] = new JsonArray(Reference(), Object(1)) },
        _ => Schema(0),
    };

    private JsonObject Schema(int depth)
    {
        var schema = (depth > 3 ? _random.Next(4) : _random.Next(12)) switch
        {
            0 or 1 => Scalar(),
            2 => Reference(),
            3 => Enumeration(),
            4 => new JsonObject { ["type"] = "array", ["items"] = Schema(depth + 1) },
            5 => new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = Chance(3) ? JsonValue.Create(Chance(2)) : Schema(depth + 1)
            },
            6 => new JsonObject { [Pick("oneOf", "anyOf")] = new JsonArray(Schema(depth + 1), Schema(depth + 1)) },
            7 => new JsonObject { ["allOf"] = new JsonArray(Reference(), Object(depth + 1)) },
            8 => _isNew
                ? new JsonObject { ["anyOf"] = new JsonArray(Schema(depth + 1), new JsonObject { ["type"] = "null" }) }
                : new JsonObject { ["allOf"] = new JsonArray(Reference()), ["nullable"] = true },
            9 => [],
            _ => Object(depth),
        };
        if (!_isNew && Chance(6) && schema.ContainsKey("type"))
            schema["nullable"] = true;
        else if (_isNew && Chance(6) && schema["type"] is JsonValue type)
            schema["type"] = new JsonArray(type.GetValue<string>(), "null");
        return schema;
    }

    private JsonObject Object(int depth)
    {
        var properties = Properties(depth);
        var required = properties.Where(
            property => property.Value!["type"] is JsonValue type && type.GetValue<string>() is not "object" && Chance(3))
            .Select(property => property.Key);
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. required]),
            ["description"] = Name()
        };
        if (Chance(8))
            schema["additionalProperties"] = false;
        return schema;
    }

    private JsonObject Properties(int depth)
    {
        var properties = new JsonObject();
        for (var count = _random.Next(1, 6); count > 0; count--)
        {
            var property = Schema(depth + 1);
            if (Chance(10))
                property[Pick("readOnly", "writeOnly")] = true;
            properties[Name()] = property;
        }

        return properties;
    }

    private JsonObject Scalar() => _random.Next(6) switch
    {
        0 => new JsonObject { ["type"] = "integer", ["format"] = Pick("", "int32", "int64", "uint64") },
        1 => new JsonObject { ["type"] = "number", ["format"] = Pick("", "float", "double", "decimal") },
        2 => new JsonObject { ["type"] = "boolean" },
        _ => new JsonObject { ["type"] = "string", ["format"] = Pick(Formats) },
    };

    private JsonObject Enumeration() => _random.Next(5) switch
    {
        0 => new JsonObject { ["type"] = "integer", ["enum"] = new JsonArray(1, 2) },
        1 => new JsonObject { ["enum"] = new JsonArray("a", 1, null) },
        _ => new JsonObject
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. Enumerable.Range(0, 4).Select(_ => Name()).Distinct().Select(name => JsonValue.Create(name))])
        },
    };

    private JsonObject Reference()
        => new()
        {
            ["$ref"] = "#/components/schemas/" + Uri.EscapeDataString(
            _schemas[_random.Next(_schemas.Count)].Replace("~", "~0", StringComparison.Ordinal)
            .Replace("/", "~1", StringComparison.Ordinal))
        };

    private static JsonObject With(JsonObject node, string name, JsonNode value)
    {
        node[name] = value;
        return node;
    }

    private string Name() => Pick(Names);

    private bool Chance(int of) => _random.Next(of) == 0;

    private string Pick(params string[] texts) => texts[_random.Next(texts.Length)];
}
