using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ApiWrappers.Generator;

/// <summary>A diagnostic to report, as values: a location would keep its whole compilation alive.</summary>
internal sealed record DiagnosticModel(string Id, EquatableArray<string> Arguments, string FilePath, TextSpan Span)
{
    public static DiagnosticModel For(DiagnosticDescriptor descriptor, Location? place, params string[] arguments)
        => new(descriptor.Id, arguments.ToEquatableArray(), place?.SourceTree?.FilePath ?? "", place?.SourceSpan ?? default);

    /// <summary>The diagnostic in its file, so that what is suppressed there by a pragma or an .editorconfig stays so.</summary>
    public Diagnostic ToDiagnostic(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == FilePath && Span.End <= tree.Length);
        return Diagnostic.Create(
            Descriptors.ById(Id), tree is null ? Location.None : Location.Create(tree, Span), Arguments.Cast<object>().ToArray());
    }
}
