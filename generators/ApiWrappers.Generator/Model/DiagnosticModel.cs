using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ApiWrappers.Generator;

/// <summary>A diagnostic to report, as values: a location would keep its whole compilation alive.</summary>
internal sealed record DiagnosticModel(string Id, string Argument, string FilePath, TextSpan Span, LinePositionSpan Lines)
{
    public static DiagnosticModel For(DiagnosticDescriptor descriptor, ISymbol symbol)
    {
        var location = symbol.Locations.FirstOrDefault();
        return new DiagnosticModel(
            descriptor.Id,
            symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
            location?.SourceTree?.FilePath ?? "",
            location?.SourceSpan ?? default,
            location?.GetLineSpan().Span ?? default);
    }

    public Diagnostic ToDiagnostic()
        => Diagnostic.Create(Descriptors.ById(Id), FilePath.Length == 0 ? Location.None : Location.Create(FilePath, Span, Lines), Argument);
}
