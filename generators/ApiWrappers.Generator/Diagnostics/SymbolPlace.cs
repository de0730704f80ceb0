using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Diagnostics;

/// <summary>Finds the symbol that a model was read from, to report on it.</summary>
internal static class SymbolPlace
{
    /// <summary>The type, or the operation of it that has the ordinal.</summary>
    /// <param name="compilation">The compilation to search.</param>
    /// <param name="type">The type as it is written in code, with or without <c>global::</c>.</param>
    /// <param name="ordinal">Index of the operation; null for the type itself.</param>
    public static ISymbol? Find(Compilation compilation, string type, int? ordinal)
    {
        var name = type.StartsWith("global::", StringComparison.Ordinal) ? type.Substring("global::".Length) : type;
        var found = DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + name.Replace("@", ""), compilation) as INamedTypeSymbol;
        return ordinal is { } index && found is not null ? MethodsOf(found).ElementAtOrDefault(index) : found;
    }

    /// <summary>The methods of an interface that may be operations, in their order.</summary>
    public static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type)
        => type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary);
}
