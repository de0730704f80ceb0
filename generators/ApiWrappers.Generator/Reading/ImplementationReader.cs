using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator.Reading;

/// <summary>Reads the class that calls the operations of a resource over HTTP.</summary>
internal sealed class ImplementationReader
{
    private readonly INamedTypeSymbol _type;

    private ImplementationReader(INamedTypeSymbol type) => _type = type;

    public string Name => _type.Name;

    public string Namespace => _type.ContainingNamespace.ToDisplayString();

    /// <summary>True when members can be added to it: it is a partial class of this compilation, in a namespace.</summary>
    public bool IsPartial => _type is { ContainingType: null, IsGenericType: false, ContainingNamespace.IsGlobalNamespace: false }
        && _type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax() is ClassDeclarationSyntax part && part.Modifiers.Any(SyntaxKind.PartialKeyword));

    public static ImplementationReader? Read(AttributeData attribute, INamedTypeSymbol resource)
        => Attributes.Named(attribute, "Implementation").Value is INamedTypeSymbol { TypeKind: TypeKind.Class } type
            && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, resource.ContainingAssembly)
            ? new ImplementationReader(type)
            : null;

    /// <summary>True when the class itself declares that member.</summary>
    public bool Has(string member) => !_type.GetMembers(member).IsEmpty;
}
