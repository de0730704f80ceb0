using System.Text.Json;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Control.Reference;

/// <summary>Reads schemas of a document as people do: without the references and wrappers between them.</summary>
internal sealed class SchemaReader(OpenApiFile file)
{
    private const int MaxDepth = 6;
    private const int MaxMembers = 400;

    /// <summary>The schema behind references and wrappers of one.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        schema = file.Resolve(schema);
        return schema.ItemsOf("allOf").ToList() is [var only] ? Resolve(only) : schema;
    }

    /// <summary>All members of a body, each before those below it.</summary>
    public IReadOnlyList<SchemaMember> MembersOf(JsonElement schema)
    {
        var members = new List<SchemaMember>();
        Collect(schema, "", 0, [], members);
        return members;
    }

    /// <summary>The type of a schema, in few words.</summary>
    public string TypeOf(JsonElement schema)
    {
        var whole = Resolve(schema);
        var type = whole.TextOf("type");
        if (type == "array")
            return whole.Find("items") is { } items ? $"array of {TypeOf(items)}" : "array";

        var format = whole.TextOf("format");
        var name = type.Length > 0 ? type : "object";
        return (format.Length > 0 ? $"{name} ({format})" : name) + (file.Resolve(schema).IsSet("nullable") ? " or null" : "");
    }

    private void Collect(JsonElement schema, string path, int depth, IReadOnlyList<string> above, List<SchemaMember> members)
    {
        if (NameOf(schema) is { } name)
        {
            if (above.Contains(name))
                return;

            above = [.. above, name];
        }

        var whole = Resolve(schema);
        if (whole.TextOf("type") == "array" && whole.Find("items") is { } items)
        {
            Collect(items, path + "[]", depth, above, members);
            return;
        }

        if (depth == MaxDepth)
            return;

        foreach (var variant in VariantsOf(whole))
        {
            var required = variant.ItemsOf("required").Select(item => item.GetString()).ToHashSet();
            foreach (var member in variant.MembersOf("properties"))
            {
                var here = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
                if (members.Count == MaxMembers || members.Exists(other => other.Path == here))
                    continue;

                members.Add(new(here, depth, required.Contains(member.Name), Resolve(member.Value), TypeOf(member.Value),
                    DescriptionOf(member.Value)));
                Collect(member.Value, here, depth + 1, above, members);
            }
        }
    }

    /// <summary>A schema itself, the parts that it is put together from, and what it can be.</summary>
    public IEnumerable<JsonElement> VariantsOf(JsonElement schema)
    {
        IEnumerable<JsonElement> parts = schema.ItemsOf("allOf").Select(file.Resolve).SelectMany(VariantsOf);
        var kinds = schema.Find("discriminator") is { } discriminator
            ? discriminator.MembersOf("mapping").Select(kind => KindOf(kind.Value.GetString()!)).SelectMany(OwnOf)
            : [];
        return parts.Append(schema).Concat(kinds);
    }

    // A kind repeats the schema that it is a kind of.
    private static IEnumerable<JsonElement> OwnOf(JsonElement kind) =>
        kind.ItemsOf("allOf").Where(part => OpenApiFile.ReferenceOf(part) is null).Append(kind);

    private JsonElement KindOf(string reference)
    {
        var kind = file.Root;
        foreach (var part in reference[2..].Split('/'))
            kind = kind.GetProperty(part);
        return kind;
    }

    private static string? NameOf(JsonElement schema) => OpenApiFile.ReferenceOf(schema)
        ?? (schema.ItemsOf("allOf").ToList() is [var only] ? OpenApiFile.ReferenceOf(only) : null);

    private string DescriptionOf(JsonElement schema) => schema.TextOf("description") is { Length: > 0 } own
        ? own
        : Resolve(schema).TextOf("description");
}
