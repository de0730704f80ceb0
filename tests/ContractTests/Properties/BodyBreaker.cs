using System.Text.Json.Nodes;
using TestKit.Spec;

namespace ContractTests.Properties;

/// <summary>Lists every way in which a schema lets a body be broken in one place.</summary>
internal sealed class BodyBreaker(SpecDocument spec)
{
    public IReadOnlyList<Breakage> Break(JsonNode body, JsonObject schema)
    {
        var found = new List<Breakage>();
        Visit(body, schema, "", body, found);
        return found;
    }

    private void Visit(JsonNode node, JsonObject schema, string path, JsonNode body, List<Breakage> found)
    {
        schema = Choose(node, schema);
        if (node is JsonArray items)
        {
            for (var index = 0; index < items.Count; index++)
                Visit(items[index]!, schema["items"]!.AsObject(), $"{path}[{index}]", body, found);
            return;
        }

        if (node is not JsonObject members)
            return;

        var required = schema["required"]?.AsArray().Select(name => (string)name!).ToHashSet() ?? [];
        foreach (var (name, value) in members.ToList())
        {
            if (schema["properties"]?[name] is not JsonObject property)
                continue;

            var below = path.Length == 0 ? name : $"{path}.{name}";
            if (required.Contains(name))
                found.Add(With("is missing", below, body, members, name, null, remove: true));
            foreach (var (what, replacement) in Wrong(spec.Flatten(spec.Resolve(property)), IsDiscriminator(schema, name)))
                found.Add(With(what, below, body, members, name, replacement, remove: false));
            Visit(value!, property, below, body, found);
        }
    }

    private static IEnumerable<(string What, JsonNode Value)> Wrong(JsonObject schema, bool isDiscriminator)
    {
        var type = (string?)schema["type"];
        // What a free object holds is not described, and so not checked.
        if (type is "object" && schema["properties"] is null && schema["discriminator"] is null)
            yield break;

        yield return type == "string" ? ("has another type", 17) : ("has another type", "seventeen");
        if (schema["enum"] is not null || isDiscriminator)
            yield return ("is not among those allowed", "unheard-of");
        if ((long?)schema["maxLength"] is { } most)
            yield return ("is too long", new string('x', (int)most + 1));
        if ((long?)schema["minLength"] is > 0)
            yield return ("is too short", "");
        if ((long?)schema["minimum"] is { } low)
            yield return ("is too low", low - 1);
        if ((long?)schema["maximum"] is { } high)
            yield return ("is too high", high + 1);
        if ((long?)schema["minItems"] is > 0)
            yield return ("is empty", new JsonArray());
        if (schema["format"] is not null && type == "string" || schema["pattern"] is not null)
            yield return ("has another form", "ten!");
    }

    // Changes the body in place, copies it, and changes it back: paths need not be walked again.
    private static Breakage With(string what, string path, JsonNode body, JsonObject members, string name, JsonNode? value, bool remove)
    {
        var index = members.IndexOf(name);
        var kept = members[name];
        members.RemoveAt(index);
        if (!remove)
            members.Insert(index, name, value);
        var broken = body.DeepClone();
        if (!remove)
            members.RemoveAt(index);
        members.Insert(index, name, kept);
        return new(what, path, broken);
    }

    private static bool IsDiscriminator(JsonObject schema, string name) =>
        name == "type" && schema["properties"]?[name] is JsonObject property && property["enum"] is null && property["$ref"] is null
            && property["allOf"] is null;

    private JsonObject Choose(JsonNode node, JsonObject schema)
    {
        schema = spec.Flatten(spec.Resolve(schema));
        return schema["discriminator"]?["mapping"] is JsonObject choices && (string?)node["type"] is { } choice
            ? spec.Flatten(spec.Resolve(new JsonObject { ["$ref"] = choices[choice]!.DeepClone() }))
            : schema;
    }
}
