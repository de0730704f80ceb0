using System.Text.Json.Nodes;
using TestKit.Spec;

namespace OneflowFake.Tests.Spec;

/// <summary>
/// Checks that a response has all that its schema names, in the schema's order, so that snapshots of callers stay alike. That it
/// has nothing else, and each of its type, is checked of every answer.
/// </summary>
internal static class FullResponse
{
    // Only some options have attributes, only some periods days, only updates have changes; info is for rate limits, and
    // of the type of a workspace no value is known.
    private static readonly string[] Optional =
        ["required_participant_attributes", "expire_days_after_publish", "changes", "info", "type"];

    private static readonly SpecDocument Spec = ApiSpec.Document;

    public static void Expect(JsonNode? value, JsonObject schema, string path)
    {
        schema = Concrete(value, Spec.Resolve(schema));
        if (value is JsonArray items && schema["items"] is JsonObject item)
        {
            for (var i = 0; i < items.Count; i++)
                Expect(items[i], item, $"{path}[{i}]");
        }

        if (value is not JsonObject members || Properties(schema) is not { Count: > 0 } known)
            return;

        Assert.Equal(
            known.Select(property => property.Key).Where(name => members.ContainsKey(name) || !Optional.Contains(name)),
            members.Select(member => member.Key));
        foreach (var (name, property) in known.Where(property => members.ContainsKey(property.Key)))
            Expect(members[name], property!.AsObject(), $"{path}.{name}");
    }

    /// <summary>The schema that the discriminator of a value chooses.</summary>
    private static JsonObject Concrete(JsonNode? value, JsonObject schema)
    {
        if (value is null || schema["discriminator"] is not JsonObject discriminator)
            return schema;

        var kind = (string)value[(string)discriminator["propertyName"]!]!;
        return Spec.Resolve(new JsonObject { ["$ref"] = discriminator["mapping"]![kind]!.DeepClone() });
    }

    // Several parts make one object, whose members are in one order.
    private static List<KeyValuePair<string, JsonNode?>> Properties(JsonObject schema)
    {
        List<KeyValuePair<string, JsonNode?>> properties = [.. Spec.Flatten(schema)["properties"]?.AsObject() ?? []];
        return schema["allOf"] is JsonArray { Count: > 1 }
            ? [.. properties.OrderBy(property => property.Key, StringComparer.Ordinal)]
            : properties;
    }
}
