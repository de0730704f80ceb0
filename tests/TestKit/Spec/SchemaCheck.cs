using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TestKit.Spec;

/// <summary>
/// Checks JSON against a schema of a spec, as strictly as the spec can be read: members that it does not name are faults
/// too, since they would be facts that the spec lacks.
/// </summary>
/// <param name="document">The spec that the schema's references point into.</param>
public sealed class SchemaCheck(SpecDocument document)
{
    /// <summary>Patterns of the spec's formats that JSON Schema does not have; money and percent are strings.</summary>
    private static readonly Dictionary<string, string> Formats = new()
    {
        ["amount"] = @"^-?[0-9]+(\.[0-9]{1,2})?$",
        ["percent"] = @"^[0-9]{1,3}\.[0-9]{3}$",
    };

    private readonly List<string> _faults = [];

    /// <summary>Returns the faults, each with its JSON path; empty when there are none.</summary>
    /// <param name="json">The JSON to check.</param>
    /// <param name="schema">The schema.</param>
    public IReadOnlyList<string> Check(string json, JsonObject schema)
    {
        _faults.Clear();
        Check(JsonNode.Parse(json), document.Resolve(schema), "$");
        return [.. _faults];
    }

    private void Check(JsonNode? node, JsonObject schema, string path)
    {
        var nullable = (bool?)schema["nullable"] == true;
        schema = Choose(node, document.Flatten(schema), path);
        if (schema["type"] is null)
            return;

        if (node is null)
        {
            if (!nullable)
                Add(path, "is null");
            return;
        }

        switch ((string?)schema["type"])
        {
            case "object" when node is JsonObject members:
                CheckMembers(members, schema, path);
                break;
            case "array" when node is JsonArray items:
                if (items.Count < (long?)schema["minItems"] || items.Count > (long?)schema["maxItems"])
                    Add(path, $"has {items.Count} items, outside its limits");
                for (var index = 0; index < items.Count; index++)
                    Check(items[index], document.Resolve(schema["items"]!.AsObject()), $"{path}[{index}]");
                break;
            case "string" when node.GetValueKind() == JsonValueKind.String:
                CheckText((string)node!, schema, path);
                break;
            case "integer" when node.GetValueKind() == JsonValueKind.Number && node.AsValue().TryGetValue<long>(out var number):
                if (number < (long?)schema["minimum"] || number > (long?)schema["maximum"])
                    Add(path, $"is {number}, outside its range");
                break;
            case "number" when node.GetValueKind() == JsonValueKind.Number:
            case "boolean" when node.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                break;
            default:
                Add(path, $"is a {node.GetValueKind()}, not a {schema["type"]}");
                break;
        }
    }

    /// <summary>The schema that the discriminator of a closed choice names; any other schema is itself.</summary>
    private JsonObject Choose(JsonNode? node, JsonObject schema, string path)
    {
        if (schema["discriminator"] is not JsonObject discriminator || node is not JsonObject members)
            return schema;

        var name = (string)discriminator["propertyName"]!;
        var value = members[name]?.ToString();
        if (value is not null && discriminator["mapping"]![value] is { } choice)
            return document.Flatten(document.Resolve(new JsonObject { ["$ref"] = choice.DeepClone() }));

        if (value is not null)
            Add($"{path}.{name}", $"is '{value}', not one of the choices");
        return schema;
    }

    private void CheckMembers(JsonObject members, JsonObject schema, string path)
    {
        foreach (var required in schema["required"]?.AsArray() ?? [])
        {
            if (!members.ContainsKey((string)required!))
                Add(path, $"lacks {required}");
        }

        var properties = schema["properties"]?.AsObject();
        foreach (var (name, value) in members)
        {
            var known = properties?[name] ?? schema["additionalProperties"];
            if (known is JsonObject member)
                Check(value, document.Resolve(member), $"{path}.{name}");
            else if (known?.GetValueKind() != JsonValueKind.True)
                Add($"{path}.{name}", "is not in the spec");
        }
    }

    private void CheckText(string text, JsonObject schema, string path)
    {
        if (schema["enum"] is JsonArray values && !values.Any(value => (string?)value == text))
            Add(path, $"is '{text}', not one of the enumeration");
        if ((string?)schema["format"] == "date-time" && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _))
            Add(path, $"is '{text}', no time");
        if ((string?)schema["format"] == "date" && !DateOnly.TryParseExact(text, "yyyy-MM-dd", out _))
            Add(path, $"is '{text}', no date");
        if (Formats.TryGetValue((string?)schema["format"] ?? "", out var format) && !Regex.IsMatch(text, format))
            Add(path, $"is '{text}', no {schema["format"]}");
        if ((string?)schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern))
            Add(path, $"is '{text}', which does not match {pattern}");
        if (text.Length < (long?)schema["minLength"] || text.Length > (long?)schema["maxLength"])
            Add(path, $"has {text.Length} characters, outside its limits");
    }

    private void Add(string path, string fault) => _faults.Add($"{path} {fault}");
}
