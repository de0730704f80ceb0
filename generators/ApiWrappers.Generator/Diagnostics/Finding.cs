using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Diagnostics;

/// <summary>Creates diagnostics as values, and turns them back into diagnostics of a compilation.</summary>
internal static class Finding
{
    public static DiagnosticModel Of(DiagnosticDescriptor descriptor, Location? place, params string[] arguments)
        => new(descriptor.Id, arguments.ToEquatableArray(), place?.SourceTree?.FilePath ?? "", place?.SourceSpan ?? default);

    /// <summary>The diagnostic in its file, so that a pragma or an .editorconfig that suppresses it there applies.</summary>
    public static Diagnostic ToDiagnostic(this DiagnosticModel model, Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == model.FilePath && model.Span.End <= tree.Length);
        return Diagnostic.Create(
            Descriptors.ById(model.Id), tree is null ? Location.None : Location.Create(tree, model.Span),
                model.Arguments.Cast<object>().ToArray());
    }

    public static Diagnostic ToDiagnostic(this CollisionModel collision, Compilation compilation)
    {
        var symbol = SymbolPlace.Find(compilation, collision.Type, collision.Ordinal);
        return Diagnostic.Create(
            Descriptors.NameCollision,
            symbol?.Locations.FirstOrDefault(),
            symbol is null ? collision.Type : SymbolNames.Of(symbol),
            collision.Name,
            collision.Owner);
    }

    public static Diagnostic ResourceWithoutClient(string type, Compilation compilation)
    {
        var symbol = SymbolPlace.Find(compilation, type, ordinal: null);
        return Diagnostic.Create(Descriptors.ResourceWithoutClient, symbol?.Locations.FirstOrDefault(), symbol is null ? type
            : SymbolNames.Of(symbol));
    }
}
