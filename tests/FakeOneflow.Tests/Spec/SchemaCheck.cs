using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace FakeOneflow.Tests.Spec;

/// <summary>Compares an answer with its schema: all the fields, in the schema's order, no others, each of its type.</summary>
internal sealed class SchemaCheck(OpenApi spec)
{
    // Only some options have attributes, only some periods days, only updates have changes; info is for rate limits, and
    // of the type of a workspace no value is known.
    private static readonly string[] Optional =
        ["required_participant_attributes", "expire_days_after_publish", "changes", "info", "type"];

    public void Check(JsonNode? value, string schema) => Check(value, spec.Schema(schema), schema);

    public void Check(JsonNode? value, YamlMappingNode schema, string path)
    {
        if (value is null)
        {
            // What has no type has no shape that the reference gives, and may be null.
            var isFree = OpenApi.Find(schema, "type") is null && OpenApi.Find(schema, "allOf") is null;
            Assert.True(
                isFree || (OpenApi.Find(schema, "nullable") is { } nullable && OpenApi.Text(nullable) == "true"), $"{path} is null.");
            return;
        }

        schema = Concrete(value, schema);
        if (OpenApi.Find(schema, "allOf") is YamlSequenceNode parts)
        {
            CheckAll(value, [.. parts.Select(spec.Follow)], path);
            return;
        }

        switch (OpenApi.Find(schema, "type") is { } type ? OpenApi.Text(type) : "any")
        {
            case "object":
                CheckObject(value.AsObject(), Properties(schema), path);
                break;
            case "array":
                foreach (var item in value.AsArray())
                    Check(item, spec.Follow(schema["items"]), path + "[]");
                break;
            case "string":
                Assert.True(value.GetValueKind() == JsonValueKind.String, $"{path} is no string.");
                CheckEnum((string)value!, schema, path);
                break;
            case "integer":
                Assert.True(value.AsValue().TryGetValue<long>(out _), $"{path} is no integer.");
                break;
            case "number":
                Assert.True(value.GetValueKind() == JsonValueKind.Number, $"{path} is no number.");
                break;
            case "boolean":
                Assert.True(value.GetValueKind() is JsonValueKind.True or JsonValueKind.False, $"{path} is no boolean.");
                break;
        }
    }

    /// <summary>The schema that the discriminator of a value chooses.</summary>
    private YamlMappingNode Concrete(JsonNode value, YamlMappingNode schema)
    {
        if (OpenApi.Find(schema, "discriminator") is not YamlMappingNode discriminator)
            return schema;

        var kind = (string)value[OpenApi.Text(discriminator["propertyName"])]!;
        return spec.Schema(OpenApi.Text(discriminator["mapping"][kind]).Split('/')[^1]);
    }

    // One part is a reference with something said about it; several make one object, whose fields are in one order.
    private void CheckAll(JsonNode value, List<YamlMappingNode> parts, string path)
    {
        if (parts is [var only])
            Check(value, only, path);
        else
            CheckObject(value.AsObject(), [.. parts.SelectMany(Properties).OrderBy(property => property.Key, StringComparer.Ordinal)], path);
    }

    private static List<KeyValuePair<string, YamlNode>> Properties(YamlMappingNode schema) =>
        OpenApi.Find(schema, "properties") is { } properties ? [.. OpenApi.Map(properties)] : [];

    private void CheckObject(JsonObject value, List<KeyValuePair<string, YamlNode>> known, string path)
    {
        if (known.Count == 0)
            return;

        Assert.Equal(
            known.Select(property => property.Key).Where(name => value.ContainsKey(name) || !Optional.Contains(name)),
            value.Select(field => field.Key));
        foreach (var (name, node) in known.Where(property => value.ContainsKey(property.Key)))
            Check(value[name], spec.Follow(node), $"{path}.{name}");
    }

    private static void CheckEnum(string text, YamlMappingNode schema, string path)
    {
        if (OpenApi.Find(schema, "enum") is YamlSequenceNode allowed)
            Assert.True(allowed.Select(OpenApi.Text).Contains(text), $"{path} is {text}.");
    }
}
