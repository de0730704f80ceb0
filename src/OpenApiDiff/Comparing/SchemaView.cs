using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OpenApiDiff.Reading;

namespace OpenApiDiff.Comparing;

/// <summary>A schema as the generated client sees it: references followed, <c>allOf</c> taken together.</summary>
internal sealed class SchemaView
{
    /// <summary>The name of the schema; null for one that is written in place.</summary>
    public string? Name { get; init; }

    /// <summary>The schema at the place of use: a reference, or the schema itself.</summary>
    public required IOpenApiSchema Use { get; init; }

    /// <summary>The schema and the parts of its <c>allOf</c>, the schema itself first.</summary>
    public required IReadOnlyList<IOpenApiSchema> Parts { get; init; }

    public required bool IsNullable { get; init; }

    /// <summary>The named schemas that it takes up with <c>allOf</c>: its base types.</summary>
    public required IReadOnlyList<string> Bases { get; init; }

    public required IReadOnlyDictionary<string, PropertyView> Properties { get; init; }

    /// <summary>The types of which a value is one, by name; empty for a value that has one type.</summary>
    public required IReadOnlyDictionary<string, IOpenApiSchema> Members { get; init; }

    public IOpenApiSchema Definition => Parts[0];

    public IReadOnlySet<string> Required => field ??= Parts.SelectMany(part => part.Required ?? new HashSet<string>()).ToHashSet();

    /// <summary>The values of an enumeration; empty where any value will do.</summary>
    public IReadOnlyList<string> Values => field ??= FindValues();

    /// <summary>The kind of the value on the wire: a JSON type, several of them, <c>map</c>, <c>union</c>, or <c>any</c>.</summary>
    public string Kind => field ??= FindKind();

    /// <summary>
    /// The types that the schema states, without null: a value has to be of one that each part allows. Zero when nothing is
    /// stated, and null when the parts leave no type.
    /// </summary>
    public JsonSchemaType? StatedTypes => FindTypes();

    public string? Format => field ??= JoinedOrNull(Parts.Select(part => part.Format).OfType<string>().Distinct());

    /// <summary>The schema of a list's items; null when there is none.</summary>
    public IOpenApiSchema? Items => field ??= InAll(part => part.Items);

    /// <summary>The schema of a map's values; null when there is none.</summary>
    public IOpenApiSchema? MapValues => field ??= InAll(part => part.AdditionalProperties);

    /// <summary>The keywords that are compared as text: the texts of each, from all parts.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Keywords => field ??= FindKeywords();

    /// <summary>The part of the format that the C# type depends on.</summary>
    public string? ClientFormat => (Kind, Format) switch
    {
        ("integer", "int64" or "uint64") => Format,
        ("integer", _) => "int32",
        ("number", "float" or "decimal") => Format,
        ("number", _) => "double",
        ("string", "date" or "date-time" or "time" or "duration" or "uuid" or "guid" or "uri" or "byte" or "binary") => Format,
        _ => null,
    };

    public bool IsEnum => Parts.Any(IsListed);

    /// <summary>True when the client has a type of this name, rather than one of its own language.</summary>
    public bool HasType => IsEnum || Kind is "object" or "union";

    public bool IsCollection => Kind is "array" or "map";

    /// <summary>True when the C# type is a value type, so that 'T' and 'T?' are two types.</summary>
    public bool IsValueType =>
        IsEnum || Kind is "integer" or "number" or "boolean"
        || ClientFormat is "date" or "date-time" or "time" or "duration" or "uuid" or "guid";

    /// <summary>True when members are refused that the schema does not name.</summary>
    public bool IsClosed => Parts.Any(part => !part.AdditionalPropertiesAllowed);

    /// <summary>The discriminator; that of a base type is the base type's.</summary>
    public OpenApiDiscriminator? Discriminator => Definition.Discriminator;

    /// <summary>The name that callers know the type by.</summary>
    public string Label => HasType && Name is not null ? Name : Format is null ? Kind : $"{Kind} ({Format})";

    public T? First<T>(Func<IOpenApiSchema, T?> read)
        where T : class => Parts.Select(read).FirstOrDefault(value => value is not null);

    private string FindKind()
    {
        if (Members.Count > 0 && Properties.Count == 0)
            return "union";

        if (StatedTypes is not { } types)
            return "nothing";
        var isObject = types == JsonSchemaType.Object || (types == 0 && (Properties.Count > 0 || MapValues is not null));
        if (isObject)
            return Properties.Count == 0 && Bases.Count == 0 && MapValues is not null ? "map" : "object";
        if (types == 0)
            return Items is not null ? "array" : IsEnum ? "string" : "any";
        return string.Join(" or ",
            Enum.GetValues<JsonSchemaType>().Where(type => types.HasFlag(type)).Select(type => type.ToString().ToLowerInvariant()));
    }

    private static string Text(JsonNode value) =>
        value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value.ToJsonString();

    private JsonSchemaType? FindTypes()
    {
        var typed = Parts.Select(part => (part.Type ?? 0) & ~JsonSchemaType.Null).Where(type => type != 0).ToList();
        if (typed.Count == 0)
            return 0;
        var left = typed.Select(type => type.HasFlag(JsonSchemaType.Number) ? type | JsonSchemaType.Integer : type)
            .Aggregate((all, type) => all & type);
        if (left.HasFlag(JsonSchemaType.Number))
            left &= ~JsonSchemaType.Integer;
        return left == 0 ? null : left;
    }

    private static bool IsListed(IOpenApiSchema part) => part.Enum is { Count: > 0 } || part.Const is not null;

    // Only what each part lists is accepted.
    private List<string> FindValues()
    {
        List<string>? values = null;
        foreach (var listed in Parts.Where(IsListed).Select(ListedBy))
            values = values is null ? listed : [.. values.Intersect(listed)];
        return values ?? [];
    }

    private static List<string> ListedBy(IOpenApiSchema part)
    {
        var values = (part.Enum ?? []).Where(value => !JsonNullSentinel.IsJsonNullSentinel(value)).OfType<JsonNode>().Select(Text)
            .Distinct().ToList();
        return part.Const is not { } only ? values : part.Enum is { Count: > 0 } ? [.. values.Intersect([only])] : [only];
    }

    private IOpenApiSchema? InAll(Func<IOpenApiSchema, IOpenApiSchema?> read)
    {
        var schemas = Parts.Select(read).OfType<IOpenApiSchema>().DistinctBy(SchemaText.Of).ToList();
        return schemas.Count > 1 ? new OpenApiSchema { AllOf = schemas } : schemas.FirstOrDefault();
    }

    private Dictionary<string, HashSet<string>> FindKeywords()
    {
        var keywords = new Dictionary<string, HashSet<string>>();
        foreach (var part in Parts)
        {
            if (part.Extensions is null || !part.Extensions.TryGetValue(SchemaKeywords.Extension, out var kept))
                continue;
            foreach (var (keyword, text) in (JsonObject)DocumentationComparer.Node(kept)!)
            {
                if (!keywords.TryGetValue(keyword, out var texts))
                    keywords[keyword] = texts = [];
                texts.Add(text!.GetValue<string>());
            }
        }

        return keywords;
    }

    private static string? JoinedOrNull(IEnumerable<string> names) =>
        string.Join('+', names.Order(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : null;
}
