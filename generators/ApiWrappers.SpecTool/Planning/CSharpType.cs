namespace ApiWrappers.SpecTool.Planning;

/// <summary>A type in the generated code.</summary>
/// <param name="Text">The type as it is written, without a question mark at its end.</param>
/// <param name="Runtime">The same without the question marks of reference types, which the runtime does not know.</param>
/// <param name="Shape">The way in which it is declared as a property.</param>
/// <param name="IsStruct">True for a value type.</param>
internal sealed record CSharpType(string Text, string Runtime, TypeShape Shape, bool IsStruct)
{
    public static CSharpType Any { get; } = Struct("JsonElement");

    public static CSharpType String { get; } = Class("string");

    public bool IsAny => Text == "JsonElement";

    /// <summary>True when a value is one text where it is sent outside of JSON.</summary>
    public bool IsText => Shape == TypeShape.Value && (IsStruct || Text is "string" or "Uri");

    /// <summary>The names of all types in it.</summary>
    public IEnumerable<string> Names => Text.Split(['<', '>', ',', ' ', '?'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The converter of a property of this type, where the type alone does not say how it is written.</summary>
    public string? Converter { get; init; }

    /// <summary>The type of the items of a list, or of the values of a map.</summary>
    public CSharpType? Item { get; init; }

    public static CSharpType Struct(string name) => new(name, name, TypeShape.Value, true);

    public static CSharpType Class(string name) => new(name, name, TypeShape.Value, false);

    /// <summary>The type of values that may be null.</summary>
    public static CSharpType OrNull(CSharpType type)
        => type.IsAny ? type : type with { Text = type.Text + "?", Runtime = type.IsStruct ? type.Runtime + "?" : type.Runtime };

    public static CSharpType List(CSharpType item, bool isNullable)
        => new($"IReadOnlyList<{item.Inside(isNullable)}>", $"IReadOnlyList<{item.RuntimeInside(isNullable)}>", TypeShape.List, false)
        {
            Item = item,
        };

    public static CSharpType Map(CSharpType value, bool isNullable) => new(
        $"IReadOnlyDictionary<string, {value.Inside(isNullable)}>",
        $"IReadOnlyDictionary<string, {value.RuntimeInside(isNullable)}>",
        TypeShape.Map,
        false)
    { Item = value };

    // Any JSON is null by itself.
    private string Inside(bool isNullable) => isNullable && !IsAny ? Text + "?" : Text;

    private string RuntimeInside(bool isNullable) => isNullable && !IsAny && IsStruct ? Runtime + "?" : Runtime;
}
