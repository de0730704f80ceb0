using Microsoft.CodeAnalysis;

namespace ApiWrappers.Analyzers;

/// <summary>Tells what belongs to a generated client, by the runtime's types and attributes, whatever the client is called.</summary>
internal static class ClientTypes
{
    /// <summary>Whether it is the result of an operation: a type derived from <c>ApiResult</c>.</summary>
    public static bool IsResult(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == "ApiResult" && IsOfRuntime(at))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is a task of such a result.</summary>
    public static bool IsTaskOfResult(ITypeSymbol? type)
        => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task && IsResult(task.TypeArguments[0]);

    /// <summary>Whether the method gives the client of a tier: <c>AsUser</c> of a client with <c>[ApiTier(..., "User", ...)]</c>.</summary>
    public static bool GivesTierClient(IMethodSymbol method) => method.ContainingType is { } client
        && client.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "ApiTierAttribute" } type
            && IsOfRuntime(type)
            && attribute.ConstructorArguments.Length == 3
            && method.Name == "As" + attribute.ConstructorArguments[1].Value);

    /// <summary>
    /// Whether the method goes through the pages of an operation: its type wraps an interface with <c>[ApiResource]</c>, and
    /// it gives an <c>IAsyncEnumerable</c>.
    /// </summary>
    public static bool GivesEnumeration(IMethodSymbol method)
        => method.ReturnType is INamedTypeSymbol { Name: "IAsyncEnumerable", TypeArguments.Length: 1 }
            && method.ContainingType.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => IsResource(parameter.Type)));

    private static bool IsResource(ITypeSymbol type)
        => type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "ApiResourceAttribute" } fact && IsOfRuntime(fact));

    private static bool IsOfRuntime(ITypeSymbol type)
        => type.ContainingNamespace is { Name: "ApiWrappers", ContainingNamespace.IsGlobalNamespace: true };
}
