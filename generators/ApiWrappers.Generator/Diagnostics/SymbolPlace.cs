using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator;

/// <summary>Finds again what a model was read from, to report on it.</summary>
internal static class SymbolPlace
{
    /// <summary>The type, or the operation of it that has the ordinal.</summary>
    /// <param name="compilation">Where to look.</param>
    /// <param name="type">The type as it is written in code, with or without <c>global::</c>.</param>
    /// <param name="ordinal">Which operation.</param>
    public static ISymbol? Find(Compilation compilation, string type, int? ordinal)
    {
        var name = type.StartsWith("global::", StringComparison.Ordinal) ? type.Substring("global::".Length) : type;
        var found = DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + name.Replace("@", ""), compilation) as INamedTypeSymbol;
        return ordinal is { } index && found is not null ? ResourceReader.MethodsOf(found).ElementAtOrDefault(index) : found;
    }
}
