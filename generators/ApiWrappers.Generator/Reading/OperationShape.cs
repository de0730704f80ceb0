using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator;

/// <summary>What a method must look like to be wrapped.</summary>
internal static class OperationShape
{
    private const string ReturnIt = "return Task<ApiResponse<T>>";

    /// <summary>The T of <c>Task&lt;ApiResponse&lt;T&gt;&gt;</c>.</summary>
    public static ITypeSymbol? ValueOf(IMethodSymbol method)
        => ArgumentOf(method.ReturnType, "Task") is { } response && Attributes.IsOfRuntime(response) && ArgumentOf(response, "ApiResponse") is { } value
            ? value
            : null;

    /// <summary>The argument of a generic type of that name with one argument.</summary>
    public static ITypeSymbol? ArgumentOf(ITypeSymbol type, string name)
        => type is INamedTypeSymbol { TypeArguments.Length: 1 } generic && generic.Name == name ? generic.TypeArguments[0] : null;

    public static bool IsToken(IParameterSymbol? parameter)
        => parameter?.Type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };

    /// <summary>Whether the method can be wrapped; says why when it cannot.</summary>
    public static bool IsSupported(IMethodSymbol method, List<DiagnosticModel> diagnostics)
    {
        var (fault, remedy, place) = FaultOf(method);
        if (fault is null)
            return true;

        diagnostics.Add(DiagnosticModel.For(Descriptors.UnsupportedShape, place.Locations.FirstOrDefault(), MethodFacts.NameOf(method), fault, remedy));
        return false;
    }

    private static (string? Fault, string Remedy, ISymbol Place) FaultOf(IMethodSymbol method)
    {
        if (method.IsStatic || method.DeclaredAccessibility != Accessibility.Public)
            return ("is static or not public", "make it a plain method of the interface", method);
        if (method.IsGenericMethod)
            return ("is generic", "name the type that the API answers", method);
        if (method.Parameters.FirstOrDefault(parameter => parameter.RefKind != RefKind.None) is { } byReference)
            return ($"takes '{byReference.Name}' by reference, which no request can do", "take it by value", byReference);
        if (method.Parameters.FirstOrDefault(parameter => IsTaken(parameter, method)) is { } taken)
            return ($"has a parameter named '{taken.Name}', a name that the wrapper uses", "give it another name", taken);
        if (!IsToken(method.Parameters.LastOrDefault()))
            return ("does not take a CancellationToken as its last parameter", "add one", method);
        if (ValueOf(method) is null)
            return ($"returns '{MethodFacts.NameOf(method.ReturnType)}'", ReturnIt, method);
        return (null, "", method);
    }

    private static bool IsTaken(IParameterSymbol parameter, IMethodSymbol method)
        => parameter.Name == "response" || (parameter.Name == "cancellationToken" && !SymbolEqualityComparer.Default.Equals(parameter, method.Parameters.Last()));
}
