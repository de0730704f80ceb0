using System.Text.Json.Nodes;

namespace OpenApiDiff.Reading;

/// <summary>
/// Joins the files of a spec into one document whose references all lead to named components. A target elsewhere, such as in
/// another file or inside a path, becomes a component of its own; a path item is copied to where it is referred to.
/// </summary>
/// <param name="files">The files.</param>
/// <param name="name">Names the spec in messages.</param>
internal sealed class SpecBundle(SpecFiles files, string name)
{
    private readonly Dictionary<(string File, string Pointer), string> _moved = [];
    private readonly Queue<(JsonNode Node, SpecFile File, string Section)> _open = [];
    private readonly JsonObject _root = (JsonObject)files.Root.Root!;
    private int _copies;

    private bool IsSwagger => _root.ContainsKey("swagger");

    /// <summary>Joins the files.</summary>
    /// <exception cref="SpecException">A reference leads nowhere, or in a ring.</exception>
    public JsonObject Join()
    {
        _open.Enqueue((_root, files.Root, ""));
        while (_open.TryDequeue(out var next))
            Walk(next.Node, next.File, next.Section);
        return _root;
    }

    /// <summary>Follows the references in a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="file">The file that the node was written in.</param>
    /// <param name="section">The kind of component that the node may be, such as <c>schemas</c>; empty when it is none.</param>
    private void Walk(JsonNode? node, SpecFile file, string section)
    {
        if (node is JsonArray items)
        {
            for (var index = 0; index < items.Count; index++)
                Walk(items[index], file, section);
        }
        else if (node is JsonObject map)
        {
            if (map["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference))
                Follow(map, reference, file, section);
            WalkMembers(map, file);
        }
    }

    private void WalkMembers(JsonObject map, SpecFile file)
    {
        foreach (var (member, value) in map.ToList())
        {
            if (SpecGrammar.IsData(member) || value is JsonValue)
                continue;
            var section = SectionOf(member);
            if (value is JsonObject names && SpecGrammar.IsNameMap(member))
            {
                foreach (var (_, item) in names.ToList())
                    Walk(item, file, section);
            }
            else
            {
                Walk(value, file, section);
            }
        }
    }

    private static string SectionOf(string member) => member switch
    {
        "parameters" or "responses" or "headers" or "links" or "callbacks" or "securitySchemes" or "requestBodies" => member,
        "requestBody" => "requestBodies",
        "paths" or "webhooks" or "pathItems" => "pathItems",
        _ when SpecGrammar.IsSchemaMap(member) || SpecGrammar.IsSchemaList(member) || SpecGrammar.IsSchema(member) => "schemas",
        _ => "",
    };

    private void Follow(JsonObject map, string reference, SpecFile file, string section)
    {
        var target = files.FileOf(file, reference);
        var pointer = reference.IndexOf('#', StringComparison.Ordinal) is var start and >= 0 ? reference[(start + 1)..] : "";
        var found = Find(target, pointer, reference, section);
        if (section is "pathItems" or "")
            Copy(map, found, target, reference);
        else if (target != files.Root || !IsComponent(pointer, section))
            map["$ref"] = PrefixOf(section) + Escape(Move(found, target, pointer, section));
    }

    private JsonNode Find(SpecFile file, string pointer, string reference, string section)
    {
        if (JsonPointers.Find(file.Root, pointer) is { } found)
            return Single(found, file, reference, section);
        throw new SpecException(
            $"{name} refers to {What(section)} '{reference}', which {(file == files.Root ? "it" : file.Path)} does not have; add it or "
            + "fix the reference.");
    }

    // A ring of references has no end, wherever one enters it.
    private JsonNode Single(JsonNode found, SpecFile file, string reference, string section)
    {
        var seen = new HashSet<JsonNode>(ReferenceEqualityComparer.Instance);
        var next = found;
        while (next is JsonObject map && map["$ref"] is JsonValue value && value.TryGetValue<string>(out var onward))
        {
            if (!seen.Add(next))
                throw new SpecException($"{name} refers to {What(section)} '{reference}', whose references lead in a ring; end it with "
                    + "a definition.");
            file = files.FileOf(file, onward);
            var pointer = onward.IndexOf('#', StringComparison.Ordinal) is var start and >= 0 ? onward[(start + 1)..] : "";
            next = JsonPointers.Find(file.Root, pointer);
        }

        return found;
    }

    private void Copy(JsonObject map, JsonNode found, SpecFile file, string reference)
    {
        if (++_copies > 10_000)
            throw new SpecException($"{name} refers to '{reference}', which contains itself; end it with a definition.");
        map.Remove("$ref");
        if (found is not JsonObject members)
            return;
        foreach (var (member, value) in members)
            map.TryAdd(member, value?.DeepClone());

        // What was copied is written in another file, whose references are relative to that one.
        if (map["$ref"] is JsonValue onward && onward.TryGetValue<string>(out var next))
            Follow(map, next, file, "");
        if (file != files.Root)
            WalkMembers(map, file);
    }

    private string Move(JsonNode found, SpecFile file, string pointer, string section)
    {
        if (_moved.TryGetValue((file.Path, pointer), out var known))
            return known;

        var components = SectionMap(section);
        var wanted = pointer.Length > 1 ? JsonPointers.LastOf(pointer) : Path.GetFileNameWithoutExtension(file.Path);
        var unique = wanted;
        for (var number = 2; components.ContainsKey(unique); number++)
            unique = $"{wanted}_{number}";
        _moved[(file.Path, pointer)] = unique;
        var copy = found.DeepClone();
        components[unique] = copy;
        _open.Enqueue((copy, file, section));
        return unique;
    }

    private JsonObject SectionMap(string section)
    {
        var holder = _root;
        if (!IsSwagger)
            holder = _root["components"] as JsonObject ?? (JsonObject)(_root["components"] = new JsonObject());
        var member = IsSwagger && section == "schemas" ? "definitions" : section;
        return holder[member] as JsonObject ?? (JsonObject)(holder[member] = new JsonObject());
    }

    private bool IsComponent(string pointer, string section)
    {
        var prefix = PrefixOf(section)[1..];
        return pointer.StartsWith(prefix, StringComparison.Ordinal) && !pointer[prefix.Length..].Contains('/', StringComparison.Ordinal);
    }

    private string PrefixOf(string section) => (IsSwagger, section) switch
    {
        (true, "schemas") => "#/definitions/",
        (true, _) => $"#/{section}/",
        _ => $"#/components/{section}/",
    };

    private static string What(string section) => section switch
    {
        "schemas" => "the schema",
        "parameters" => "the parameter",
        "responses" => "the response",
        "requestBodies" => "the request body",
        "headers" => "the header",
        "pathItems" => "the path item",
        _ => "",
    };

    private static string Escape(string text) =>
        text.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
