using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace FakeOneflow.Tests.Spec;

/// <summary>Compares an answer with its schema: all the fields, in the schema's order, no others, each of its type.</summary>
internal sealed class SchemaCheck(OpenApi spec)
{
    // A company has the one, an individual the other; the last is for rate limits.
    private static readonly string[] Optional = ["participant", "participants", "required_participant_attributes", "info"];

    public void Check(JsonNode? value, string schema) => Check(value, spec.Schema(schema), schema);

    private void Check(JsonNode? value, YamlMappingNode schema, string path)
    {
        if (value is null)
        {
            Assert.True(OpenApi.Find(schema, "nullable") is { } nullable && OpenApi.Text(nullable) == "true", $"{path} is null.");
            return;
        }

        switch (OpenApi.Text(schema["type"]))
        {
            case "object":
                CheckObject(value.AsObject(), schema, path);
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
            case "boolean":
                Assert.True(value.GetValueKind() is JsonValueKind.True or JsonValueKind.False, $"{path} is no boolean.");
                break;
        }
    }

    private void CheckObject(JsonObject value, YamlMappingNode schema, string path)
    {
        if (OpenApi.Find(schema, "properties") is not { } properties)
            return;

        var known = OpenApi.Map(properties).ToList();
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
