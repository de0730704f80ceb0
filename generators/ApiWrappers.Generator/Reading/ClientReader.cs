using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator;

/// <summary>Reads the class of a client.</summary>
internal static class ClientReader
{
    public static ClientModel Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var type = (INamedTypeSymbol)context.TargetSymbol;
        return new ClientModel(
            type.ContainingNamespace.ToDisplayString(),
            type.Name,
            Attributes.TypeName(context.Attributes[0].ConstructorArguments[0]),
            Attributes.Of(type, "ApiTierAttribute")
                .Select(tier => new TierModel(Attributes.Text(tier, 0), Attributes.Text(tier, 1), Attributes.TypeName(tier.ConstructorArguments[2])))
                .ToEquatableArray());
    }
}
