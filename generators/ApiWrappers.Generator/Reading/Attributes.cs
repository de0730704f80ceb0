using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator;

/// <summary>Reads attributes by the names of the runtime's facts.</summary>
internal static class Attributes
{
    public static IEnumerable<AttributeData> Of(ISymbol symbol, string name) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass is { } type && type.Name == name && IsOfRuntime(type));

    /// <summary>Whether a type is one of the runtime's, which its plain name alone does not tell.</summary>
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

    /// <summary>Where an attribute stands; the place of what it stands on when that cannot be told.</summary>
    public static Location? PlaceOf(AttributeData attribute, ISymbol symbol)
        => attribute.ApplicationSyntaxReference is { } reference
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : symbol.Locations.FirstOrDefault();
}
