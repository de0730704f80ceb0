using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>A schema as the generated client sees it: references followed, <c>allOf</c> taken together.</summary>
internal sealed class SchemaView
{
    /// <summary>The name of the schema; null for one that is written in place.</summary>
    public string? Name { get; init; }

    /// <summary>What stands at the place of use: a reference, or the schema itself.</summary>
    public required IOpenApiSchema Use { get; init; }

    /// <summary>The schema and what it takes up with <c>allOf</c>, the schema itself first.</summary>
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
    public IReadOnlyList<string> Values => field ??= [.. (First(part => part.Enum is { Count: > 0 } values ? values : null) ?? []).Where(value => !JsonNullSentinel.IsJsonNullSentinel(value)).OfType<JsonNode>().Select(Text).Concat(First(part => part.Const) is { } only ? [only] : [])];

    /// <summary>What the value is on the wire: a JSON type, several of them, <c>map</c>, <c>union</c>, or <c>any</c>.</summary>
    public string Kind => field ??= FindKind();

    public string? Format => First(part => part.Format);

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

    public bool IsEnum => Values.Count > 0;

    /// <summary>Whether the client has a type of this name, rather than one of its own language.</summary>
    public bool HasType => IsEnum || Kind is "object" or "union";

    public bool IsCollection => Kind is "array" or "map";

    /// <summary>Whether the C# type is a value type, so that 'T' and 'T?' are two types.</summary>
    public bool IsValueType => IsEnum || Kind is "integer" or "number" or "boolean" || ClientFormat is "date" or "date-time" or "time" or "duration" or "uuid" or "guid";

    /// <summary>Whether members are refused that the schema does not name.</summary>
    public bool IsClosed => Parts.Any(part => !part.AdditionalPropertiesAllowed);

    /// <summary>What tells its types apart; that of a base type is the base type's.</summary>
    public OpenApiDiscriminator? Discriminator => Definition.Discriminator;

    /// <summary>What callers call the type.</summary>
    public string Label => HasType && Name is not null ? Name : Format is null ? Kind : $"{Kind} ({Format})";

    public T? First<T>(Func<IOpenApiSchema, T?> read)
        where T : class => Parts.Select(read).FirstOrDefault(value => value is not null);

    public T? FirstValue<T>(Func<IOpenApiSchema, T?> read)
        where T : struct => Parts.Select(read).FirstOrDefault(value => value is not null);

    private string FindKind()
    {
        if (Members.Count > 0 && Properties.Count == 0)
            return "union";

        var types = Parts.Aggregate((JsonSchemaType)0, (all, part) => all | (part.Type ?? 0)) & ~JsonSchemaType.Null;
        var isObject = types == JsonSchemaType.Object || (types == 0 && (Properties.Count > 0 || Parts.Any(part => part.AdditionalProperties is not null)));
        if (isObject)
            return Properties.Count == 0 && Bases.Count == 0 && Parts.Any(part => part.AdditionalProperties is not null) ? "map" : "object";
        if (types == 0)
            return Parts.Any(part => part.Items is not null) ? "array" : IsEnum ? "string" : "any";
        return string.Join(" or ", Enum.GetValues<JsonSchemaType>().Where(type => types.HasFlag(type)).Select(type => type.ToString().ToLowerInvariant()));
    }

    private static string Text(JsonNode value) => value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value.ToJsonString();
}
