using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>Decides the type of each schema, and the classes and enumerations to generate.</summary>
internal sealed class TypePlanner
{
    private const int LongestName = 200;

    private readonly SpecContext _context;
    private readonly NameSet _names;
    private readonly Dictionary<string, string> _classNames;
    private readonly DiscriminatedUnions _unions;
    private readonly SchemaParts _parts;
    private readonly Dictionary<string, CSharpType?> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClassPlan> _classes = new(StringComparer.Ordinal);

    public TypePlanner(SpecContext context, NameSet names)
    {
        _context = context;
        _names = names;
        Schemas = new Schemas(context.Schemas);
        _parts = new SchemaParts(Schemas);
        List<string> keys = [.. context.Schemas.Members.Select(member => member.Key)];

        // A choice consists of three classes.
        foreach (var name in keys.Where(key => context.Schemas[key]["discriminator"].IsMap).Select(ClassName))
            names.Reserve("Unknown" + name, name + "Cases");
        _unions = new DiscriminatedUnions(context.Schemas, Schemas);
        _classNames = names.TakeAll(keys, ClassName, key => ClassName(key) + "Model");
    }

    public Schemas Schemas { get; }

    /// <summary>The types to generate, in the order of the document; types written in place come after the one that holds them.</summary>
    public List<TypePlan> Plans { get; } = [];

    /// <summary>Plans all schemas that have a name.</summary>
    public void PlanNamed()
    {
        foreach (var (key, _) in _context.Schemas.Members)
            Named(key);
    }

    /// <summary>The type of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="place">The name for a class or enumeration that is written here.</param>
    public CSharpType Of(SpecNode schema, string place)
    {
        if (schema["$ref"].Text is { } reference)
            return Named(reference);

        // allOf around a reference only describes it.
        if (schema["properties"].Count == 0 && _parts.Telling(schema) is [var only] && schema["enum"].Count == 0)
            return Of(only, place);

        switch (Schemas.KindOf(schema))
        {
            case SchemaKind.Class:
                var plan = new ClassPlan(Made(place, schema), schema);
                Plans.Add(plan);
                Fill(plan);
                return CSharpType.Class(plan.Name);
            case SchemaKind.Enum:
                var source = _parts.EnumOf(schema);
                var made = new EnumPlan(Made(place, schema), source);
                Plans.Add(made);
                return CSharpType.Struct(made.Name);
            case SchemaKind.Map:
                var values = _parts.MapValues(schema);
                return CSharpType.Map(Of(values, place + "Value"), Schemas.IsNullable(values));
            case SchemaKind.List:
                return ListOf(schema, place);
            case SchemaKind.Scalar:
                return ScalarTypes.Of(_parts.ScalarOf(schema));
            case SchemaKind.Union:
                return UnionOf(schema, place);
            default:
                return CSharpType.Any;
        }
    }

    /// <summary>Finds the classes that a property distinguishes, after all are planned.</summary>
    public void PlanChoices() => Choices.Plan([.. Plans.OfType<ClassPlan>()], _classes);

    private CSharpType Named(string key)
    {
        if (_named.TryGetValue(key, out var known))
            return known ?? CSharpType.Any;

        var node = _context.Schemas[key];
        var name = _classNames[key];
        _named[key] = null;
        var isAlias = node["$ref"].Exists || (node["properties"].Count == 0 && _parts.Telling(node) is [_] && node["enum"].Count == 0);
        switch (isAlias ? SchemaKind.Any : Schemas.KindOf(node))
        {
            case SchemaKind.Union when _unions.Has(key):
                _named[key] = CSharpType.Class(name);
                Plans.Add(_classes[key] = new ClassPlan(name, node) { Names = new Dictionary<string, string>() });
                break;
            case SchemaKind.Class:
                _named[key] = CSharpType.Class(name);
                var plan = _classes[key] = new ClassPlan(name, node);
                Plans.Add(plan);
                Fill(plan);
                break;
            case SchemaKind.Enum:
                _named[key] = CSharpType.Struct(name);
                Plans.Add(new EnumPlan(name, _parts.EnumOf(node)));
                break;
            default:
                _named[key] = Of(node, name);
                break;
        }

        return _named[key]!;
    }

    private void Fill(ClassPlan plan)
    {
        var names = NamesOf(plan);
        var required = plan.Required = Schemas.Required(plan.Node);
        foreach (var (jsonName, node) in Schemas.Properties(plan.Node).Where(property => names.ContainsKey(property.Key)))
        {
            var type = Of(node, plan.Name + names[jsonName]);
            var (isRequired, allowsNull) = (required.Contains(jsonName), Schemas.IsNullable(node));
            plan.Properties.Add(new PropertyPlan(
                jsonName, names[jsonName], type, isRequired, !isRequired || allowsNull, allowsNull, node, Description(node)));
        }
    }

    // Those of the classes above come first. Where these are still being planned, since one of their properties led here, their names
    // are decided now.
    private IReadOnlyDictionary<string, string> NamesOf(ClassPlan plan)
    {
        if (plan.Names is { } decided)
            return decided;

        plan.Base ??= BaseOf(plan);
        if (plan.Base is not null)
            NamesOf(plan.Base);
        if (plan.Names is { } meanwhile)
            return meanwhile;

        var above = plan.Base?.Line.ToList() ?? [];
        var all = Schemas.Properties(plan.Node);
        var inherited = above.SelectMany(one => Schemas.Properties(one.Node).Keys).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => all.GetValueOrDefault(name), StringComparer.Ordinal);
        var taken = above.SelectMany(one => one.Names?.Values ?? []).ToHashSet(StringComparer.Ordinal);
        return plan.Names = PropertyNames.Of(plan, [.. all.Where(property => !inherited.ContainsKey(property.Key))], inherited, taken);
    }

    // Beside a reference, or else the one that it leads to.
    private static string? Description(SpecNode node)
    {
        if (node["description"].Text is { } own)
            return own;

        return node["allOf"].Count == 1 ? node["allOf"].Items[0]["description"].Text : null;
    }

    // The union, or else the first part that is a class with a name, and does not derive from this one.
    private ClassPlan? BaseOf(ClassPlan plan)
    {
        if (_unions.Of(plan.Node) is { } union)
        {
            Named(union);
            return _classes[union];
        }

        foreach (var part in plan.Node["allOf"].Items.Where(
            part => part["$ref"].Text is not null && Schemas.KindOf(part) == SchemaKind.Class))
        {
            var type = Named(part["$ref"].Text!);
            var found = _classes.Values.FirstOrDefault(other => other.Name == type.Text);
            if (found is not null && !found.Line.Contains(plan))
                return found;
        }

        return null;
    }

    private CSharpType ListOf(SpecNode schema, string place)
    {
        if (schema["type"].Text != "array"
            && schema["allOf"].Items.FirstOrDefault(part => Schemas.KindOf(part) == SchemaKind.List) is { } part)
            return Of(part, place);

        // A tuple is a list when all its places have one type.
        var items = schema["items"];
        var first = schema["prefixItems"].Items;
        if (first.Count == 0)
            return CSharpType.List(Of(items.Exists ? items : SpecNode.Map(schema.Place), place + "Item"),
                items.Exists && Schemas.IsNullable(items));

        var isPlain = first.All(item => Schemas.KindOf(item) == SchemaKind.Scalar) && !items.Exists;
        var types = isPlain ? first.Select(item => ScalarTypes.Of(Schemas.Resolve(item).Node)).Distinct().ToList() : [];
        return types is [var same] ? CSharpType.List(same, first.Any(Schemas.IsNullable)) : CSharpType.List(CSharpType.Any, false);
    }

    private CSharpType UnionOf(SpecNode schema, string place)
    {
        var alternatives = Schemas.Alternatives(schema);
        var kinds = alternatives.Select(Schemas.KindOf).Distinct().ToList();
        if (kinds.All(kind => kind is SchemaKind.Scalar or SchemaKind.Enum))
        {
            // An enumeration is open, so it holds any other text as well.
            var enums = alternatives.Where(item => Schemas.KindOf(item) == SchemaKind.Enum).ToList();
            var scalars = alternatives.Where(item => Schemas.KindOf(item) == SchemaKind.Scalar)
                .Select(item => ScalarTypes.Of(_parts.ScalarOf(Schemas.Resolve(item).Node))).Distinct().ToList();
            return (enums.Count, scalars) switch
            {
                (1, []) or (1, [{ Text: "string" }]) => Of(enums[0], place),
                (0, [var same]) => same,
                (_, var others) when others.All(IsText) => CSharpType.String,
                (0, var others) when Widest(others) is { } number => CSharpType.Struct(number),
                _ => CSharpType.Any,
            };
        }

        // The same schema by several ways.
        var targets = alternatives.Select(item => Schemas.Resolve(item).Name).Distinct().ToList();
        if (targets is [{ } name])
            return Named(name);
        if (_unions.BaseOf(schema) is { } common)
            return Named(common);

        _context.Note("OPENAPI025", schema.Place,
            $"one of {alternatives.Count} alternatives without a common type is served as any JSON (JsonElement).");
        return CSharpType.Any;
    }

    // The type of numbers that holds all of them with every digit.
    private static string? Widest(List<CSharpType> types) => types.ConvertAll(type => type.Text) switch
    {
        var all when all.TrueForAll(type => type is "int" or "long") => "long",
        var all when all.TrueForAll(type => type is "int" or "float" or "double") => "double",
        var all when all.TrueForAll(type => type is "int" or "long" or "ulong" or "decimal") => "decimal",
        _ => null,
    };

    private static bool IsText(CSharpType type) =>
        type.Text is "string" or "DateOnly" or "DateTimeOffset" or "ApiTime" or "ApiDuration" or "Guid" or "Uri" or "ReadOnlyMemory<byte>";

    // The runtime takes no names of more than a thousand letters, which deep places add up to.
    private string Made(string place, SpecNode schema) => place.Length > LongestName
        ? Made($"{place[..(LongestName - 20)]}_{CSharpName.Hash(place)}", schema)
        : _names.Take(place, $"{place}_{CSharpName.Hash(schema.Place.Path)}", schema.Place.Path);

    private string ClassName(string key)
        => _context.Schemas[key]["x-aw-name"].Text is { } own && CSharpName.IsIdentifier(own) ? own : CSharpName.Identifier(key, "Schema");
}
