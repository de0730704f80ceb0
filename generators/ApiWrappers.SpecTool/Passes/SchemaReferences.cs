using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>The schemas that a document reaches. Each becomes a member of <c>components.schemas</c>, which references then name.</summary>
internal sealed class SchemaReferences
{
    private readonly SpecContext _context;
    private readonly Dictionary<SpecNode, string> _names = [];
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new();
    private readonly HashSet<SpecNode> _walked = [];
    private readonly SpecNode _schemas;

    public SchemaReferences(SpecContext context)
    {
        _context = context;
        if (!context.Root["components"].IsMap)
            context.Root.Set("components", SpecNode.Map(context.Root.Place));
        var components = context.Root["components"];
        if (!components["schemas"].IsMap)
            components.Set("schemas", SpecNode.Map(components.Place));
        _schemas = components["schemas"];
        foreach (var (name, node) in _schemas.Members)
            _names[node] = name;
    }

    /// <summary>Resolves all schemas that were reached, and removes the others. Of a whole document all are reached.</summary>
    public void Complete()
    {
        if (!_context.Options.IsPart)
        {
            foreach (var name in _schemas.Members.Select(member => member.Key).ToList())
                Reach(name);
        }

        while (_waiting.TryDequeue(out var name))
            Resolve(_schemas[name]);
        foreach (var name in _schemas.Members.Select(member => member.Key).Where(name => !_reached.Contains(name)).ToList())
            _schemas.Take(name);
    }

    /// <summary>Turns a schema that is written in its place into a member of its own, and returns a reference to it.</summary>
    public SpecNode Move(SpecNode schema, string name)
    {
        var free = Free(name, schema.Place);
        _schemas.Set(free, schema);
        _names[schema] = free;
        Reach(free);
        var reference = SpecNode.Map(schema.Place).Set("$ref", free);
        _walked.Add(reference);
        return reference;
    }

    /// <summary>Resolves the references of a schema and of all that is in it.</summary>
    public void Resolve(SpecNode schema)
    {
        if (!_walked.Add(schema))
            return;

        if (schema["$ref"].Text is { } reference)
        {
            Refer(schema, reference);
            return;
        }

        if (!schema.IsMap)
            return;

        // Keywords that only validate, and do not shape a type.
        foreach (var name in new[] { "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedProperties",
            "unevaluatedItems", "dependentSchemas" })
            schema.Take(name);
        if (schema["properties"]["$ref"].Text is not null && References.Follow(_context, schema["properties"], out _) is { } properties)
            schema.Set("properties", properties);
        foreach (var (_, property) in schema["properties"].Members.Concat(schema["patternProperties"].Members))
            Resolve(property);
        foreach (var inner in new[] { "items", "additionalProperties" })
            Resolve(schema[inner]);
        foreach (var several in new[] { "allOf", "oneOf", "anyOf", "prefixItems", "items" })
        {
            foreach (var item in schema[several].Items)
                Resolve(item);
        }

        foreach (var (value, target) in schema["discriminator"]["mapping"].Members.ToList())
            schema["discriminator"]["mapping"].Set(value, Mapped(target));
    }

    // A mapping names a schema by a reference, or by its name alone.
    private SpecNode Mapped(SpecNode target)
    {
        if (target.Text is not { } text)
            return target;

        if (_schemas.Has(text))
        {
            Reach(text);
            return target;
        }

        var reference = SpecNode.Map(target.Place).Set("$ref", target);
        Refer(reference, text);
        return reference["$ref"].Exists ? reference["$ref"] : target;
    }

    private void Refer(SpecNode schema, string reference)
    {
        // The name of a schema: this is a copy of something that was read in before, or the document writes it so.
        if (_schemas.Has(reference))
        {
            Reach(reference);
            return;
        }

        var target = References.Find(_context, schema["$ref"], out var reason);
        if (target is null)
        {
            _context.Warn("OPENAPI002", schema["$ref"].Place,
                $"'{reference}' cannot be read, since {reason}. The value is served as any JSON. {References.Remedy}");
            schema.Clear();
            return;
        }

        if (!_names.TryGetValue(target, out var name))
        {
            var last = JsonPointer.Names(References.Split(reference).Pointer).LastOrDefault() is { Length: > 0 } named
                ? named
                : Path.GetFileNameWithoutExtension(References.Split(reference).File);
            var made = target.Place.Path.Contains("properties", StringComparison.Ordinal) || !char.IsLetter((last + "0")[0])
                ? target.Place.Path
                : last;
            name = Free(made, target.Place);
            _names[target] = name;
            _schemas.Set(name, target.Place.File == _context.Root.Place.File ? target.Clone() : target);
        }

        schema.Set("$ref", SpecNode.Of(name, schema["$ref"].Place));
        Reach(name);
    }

    // The digits come from the place as it is in every checkout. They are four, so that those of two places may be equal.
    private string Free(string name, SpecPlace place)
    {
        if (name.Length > 0 && !_schemas.Has(name))
            return name;

        var hashed = $"{(name.Length == 0 ? "Document" : name)}_{CSharpName.Hash(_context.Files.NameOf(place.File) + place.Path)}";
        var free = hashed;
        for (var number = 2; _schemas.Has(free); number++)
            free = $"{hashed}_{number}";
        return free;
    }

    private void Reach(string name)
    {
        if (_reached.Add(name))
            _waiting.Enqueue(name);
    }
}
