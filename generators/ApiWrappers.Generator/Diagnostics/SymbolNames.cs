using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Diagnostics;

/// <summary>Names symbols as messages show them.</summary>
internal static class SymbolNames
{
    public static string Of(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
