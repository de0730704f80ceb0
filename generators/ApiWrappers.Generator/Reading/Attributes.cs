using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Reading;

/// <summary>Reads the attributes of the runtime by name.</summary>
internal static class Attributes
{
    public static IEnumerable<AttributeData> Of(ISymbol symbol, string name) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass is { } type && type.Name == name && IsOfRuntime(type));

    /// <summary>True when a type belongs to the runtime, which its plain name alone does not show.</summary>
    public static bool IsOfRuntime(ITypeSymbol type)
        => type.ContainingNamespace is { Name: "ApiWrappers", ContainingNamespace.IsGlobalNamespace: true };

    public static string Text(AttributeData attribute, int index)
        => attribute.ConstructorArguments.Length > index ? attribute.ConstructorArguments[index].Value as string ?? "" : "";

    public static string Text(AttributeData attribute, string name) => Named(attribute, name).Value as string ?? "";

    public static TypedConstant Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value;
        }

        return default;
    }

    public static string TypeName(TypedConstant constant)
        => (constant.Value as ITypeSymbol)?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) ?? "";

    /// <summary>The location of an attribute; of its symbol when the attribute has none.</summary>
    public static Location? PlaceOf(AttributeData attribute, ISymbol symbol)
        => attribute.ApplicationSyntaxReference is { } reference
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : symbol.Locations.FirstOrDefault();
}
