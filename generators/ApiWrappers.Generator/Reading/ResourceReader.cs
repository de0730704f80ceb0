using ApiWrappers.Generator.Diagnostics;
using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator.Reading;

/// <summary>Reads the interface of a resource.</summary>
internal static class ResourceReader
{
    public static Reading<ResourceModel>? Read(InterfaceDeclarationSyntax syntax, SemanticModel semantics,
        CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)semantics.GetDeclaredSymbol(syntax, cancellationToken)!;
        if (Attributes.Of(type, "ApiResourceAttribute").FirstOrDefault() is not { } attribute)
            return null;

        var operations = new List<OperationModel>();
        var declarations = new List<OperationDeclaration>();
        var common = CommonStatuses.Of(type);
        var implementation = ImplementationReader.Read(attribute, type);
        var diagnostics = new List<DiagnosticModel>();
        if (!ResourceCheck.Run(type, attribute, diagnostics))
            return new Reading<ResourceModel>(null, diagnostics.ToEquatableArray());

        var ordinal = 0;
        foreach (var method in SymbolPlace.MethodsOf(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var facts = MethodFacts.Of(method);
            if (implementation is { IsPartial: true } && DeclarationReader.Read(facts, common) is { } declaration
                && !implementation.Has(declaration.Name))
                declarations.Add(declaration);
            if (OperationReader.Read(facts, ordinal++, diagnostics) is { } operation)
                operations.Add(operation);
        }

        var model = new ResourceModel(
            type.ContainingNamespace.ToDisplayString(),
            Attributes.Text(attribute, 0),
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Attributes.TypeName(Attributes.Named(attribute, "Implementation")),
            operations.ToEquatableArray())
        {
            CommonStatuses = common.ToEquatableArray(),
            ImplementationNamespace = implementation?.Namespace ?? "",
            ImplementationName = implementation?.Name ?? "",
            Declarations = declarations.ToEquatableArray(),
        };
        return new Reading<ResourceModel>(model, diagnostics.ToEquatableArray());
    }
}
