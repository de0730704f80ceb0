using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator;

/// <summary>Reads the interface of a resource.</summary>
internal static class ResourceReader
{
    public static Reading<ResourceModel>? Read(InterfaceDeclarationSyntax syntax, SemanticModel semantics, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)semantics.GetDeclaredSymbol(syntax, cancellationToken)!;
        if (Attributes.Of(type, "ApiResourceAttribute").FirstOrDefault() is not { } attribute)
            return null;

        var operations = new List<OperationModel>();
        var diagnostics = new List<DiagnosticModel>();
        if (!ResourceCheck.Run(type, attribute, diagnostics))
            return new Reading<ResourceModel>(null, diagnostics.ToEquatableArray());

        var ordinal = 0;
        foreach (var method in MethodsOf(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (OperationReader.Read(method, ordinal++, diagnostics) is { } operation)
                operations.Add(operation);
        }

        var model = new ResourceModel(
            type.ContainingNamespace.ToDisplayString(),
            Attributes.Text(attribute, 0),
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Attributes.TypeName(Attributes.Named(attribute, "Implementation")),
            operations.ToEquatableArray());
        return new Reading<ResourceModel>(model, diagnostics.ToEquatableArray());
    }

    /// <summary>The methods of an interface that may be operations, in their order.</summary>
    public static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type)
        => type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary);
}
