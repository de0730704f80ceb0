using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator.Reading;

/// <summary>
/// The types of a file that may be marked with a fact, by how the attribute is written. What it means is looked at when
/// they are read. A file is searched once for as long as it stays as it is.
/// </summary>
internal sealed class MarkedTypes
{
    private static readonly ConditionalWeakTable<SyntaxTree, MarkedTypes> Known = new();

    private MarkedTypes(SyntaxNode root)
    {
        var types = root
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .ToList();
        Interfaces = types.OfType<InterfaceDeclarationSyntax>().Where(type => Has(type, "ApiResource")).ToImmutableArray();
        Classes = types.OfType<ClassDeclarationSyntax>().Where(type => Has(type, "ApiClient")).ToImmutableArray();
    }

    public ImmutableArray<InterfaceDeclarationSyntax> Interfaces { get; }

    public ImmutableArray<ClassDeclarationSyntax> Classes { get; }

    public static MarkedTypes Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known))
            return known;

        var root = tree.GetRoot(cancellationToken);
        return Known.GetValue(tree, _ => new MarkedTypes(root));
    }

    private static bool Has(TypeDeclarationSyntax type, string attribute) => type.AttributeLists
        .SelectMany(list => list.Attributes)
        .Any(written => Name(written.Name) is var name && (name == attribute || name == attribute + "Attribute"));

    private static string Name(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        _ => "",
    };
}
