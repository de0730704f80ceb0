using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator;

/// <summary>Reads attributes by the names of the runtime's facts.</summary>
internal static class Attributes
{
    public const string Namespace = "ApiWrappers";
    public const string Resource = Namespace + ".ApiResourceAttribute";
    public const string Client = Namespace + ".ApiClientAttribute";

    public static IEnumerable<AttributeData> Of(ISymbol symbol, string name) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == Namespace);

    public static string Text(AttributeData attribute, int index)
        => attribute.ConstructorArguments.Length > index ? attribute.ConstructorArguments[index].Value as string ?? "" : "";

    public static string Text(AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string ?? "";

    public static string TypeName(TypedConstant constant)
        => (constant.Value as ITypeSymbol)?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) ?? "";
}
