using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator;

/// <summary>Reads the interface of a resource.</summary>
internal static class ResourceReader
{
    public static ResourceModel Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];
        var operations = new List<OperationModel>();
        var diagnostics = new List<DiagnosticModel>();
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (OperationReader.Read(method, diagnostics) is { } operation)
                operations.Add(operation);
        }

        return new ResourceModel(
            type.ContainingNamespace.ToDisplayString(),
            Attributes.Text(attribute, 0),
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Attributes.TypeName(attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Implementation").Value),
            operations.ToEquatableArray(),
            diagnostics.ToEquatableArray());
    }
}
