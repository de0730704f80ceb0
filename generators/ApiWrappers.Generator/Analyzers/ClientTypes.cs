using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Analyzers;

/// <summary>Recognizes the parts of a generated client by the types and attributes of the runtime.</summary>
internal static class ClientTypes
{
    /// <summary>True for the result of an operation: a type derived from <c>ApiResult</c>.</summary>
    public static bool IsResult(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == "ApiResult" && IsOfRuntime(at))
                return true;
        }

        return false;
    }

    /// <summary>True for a task of such a result.</summary>
    public static bool IsTaskOfResult(ITypeSymbol? type)
        => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task && IsResult(task.TypeArguments[0]);

    /// <summary>
    /// True for a method that returns the client of a tier: <c>AsUser</c> of a client with <c>[ApiTier(..., "User", ...)]</c>.
    /// </summary>
    public static bool GivesTierClient(IMethodSymbol method) => method.ContainingType is { } client
        && client.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "ApiTierAttribute" } type
            && IsOfRuntime(type)
            && attribute.ConstructorArguments.Length == 3
            && method.Name == "As" + attribute.ConstructorArguments[1].Value);

    /// <summary>
    /// True for a method that enumerates the pages of an operation: its type wraps an interface with <c>[ApiResource]</c>, and
    /// it returns an <c>IAsyncEnumerable</c>.
    /// </summary>
    public static bool GivesEnumeration(IMethodSymbol method)
        => method.ReturnType is INamedTypeSymbol { Name: "IAsyncEnumerable", TypeArguments.Length: 1 }
            && method.ContainingType.InstanceConstructors
                .Any(constructor => constructor.Parameters.Any(parameter => IsResource(parameter.Type)));

    private static bool IsResource(ITypeSymbol type)
        => type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "ApiResourceAttribute" } fact && IsOfRuntime(fact));

    private static bool IsOfRuntime(ITypeSymbol type)
        => type.ContainingNamespace is { Name: "ApiWrappers", ContainingNamespace.IsGlobalNamespace: true };
}
