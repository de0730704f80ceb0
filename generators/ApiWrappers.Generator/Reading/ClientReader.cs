using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator.Reading;

/// <summary>Reads the class of a client.</summary>
internal static class ClientReader
{
    public static Reading<ClientModel>? Read(ClassDeclarationSyntax syntax, SemanticModel semantics, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)semantics.GetDeclaredSymbol(syntax, cancellationToken)!;
        if (Attributes.Of(type, "ApiClientAttribute").FirstOrDefault() is not { } attribute)
            return null;

        var diagnostics = new List<DiagnosticModel>();
        if (!ClientCheck.Run(type, syntax, attribute, diagnostics))
            return new Reading<ClientModel>(null, diagnostics.ToEquatableArray());

        var model = new ClientModel(
            type.ContainingNamespace.ToDisplayString(),
            type.Name,
            Attributes.TypeName(attribute.ConstructorArguments[0]),
            Attributes.Of(type, "ApiTierAttribute")
                .Where(tier => ClientCheck.IsTier(type, tier, diagnostics))
                .Select(tier => new TierModel(Attributes.Text(tier, 0), Attributes.Text(tier, 1),
                    Attributes.TypeName(tier.ConstructorArguments[2])))
                .ToEquatableArray());
        return new Reading<ClientModel>(model, diagnostics.ToEquatableArray());
    }
}
