using ApiWrappers.Generator.Diagnostics;
using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Reading;

/// <summary>The shape that a method needs to be wrapped.</summary>
internal static class OperationShape
{
    private const string ReturnIt = "return Task<ApiResponse<T>>";

    /// <summary>The T of <c>Task&lt;ApiResponse&lt;T&gt;&gt;</c>.</summary>
    public static ITypeSymbol? ValueOf(IMethodSymbol method)
        => ArgumentOf(method.ReturnType, "Task") is { } response && Attributes.IsOfRuntime(response)
            && ArgumentOf(response, "ApiResponse") is { } value
            ? value
            : null;

    /// <summary>The argument of a generic type of that name with one argument.</summary>
    public static ITypeSymbol? ArgumentOf(ITypeSymbol type, string name)
        => type is INamedTypeSymbol { TypeArguments.Length: 1 } generic && generic.Name == name ? generic.TypeArguments[0] : null;

    public static bool IsToken(IParameterSymbol? parameter)
        => parameter?.Type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };

    /// <summary>True when the method can be wrapped; reports the reason when it cannot.</summary>
    public static bool IsSupported(IMethodSymbol method, List<DiagnosticModel> diagnostics)
    {
        var (fault, remedy, place) = FaultOf(method);
        if (fault is null)
            return true;

        diagnostics.Add(Finding.Of(Descriptors.UnsupportedShape, place.Locations.FirstOrDefault(), SymbolNames.Of(method), fault, remedy));
        return false;
    }

    private static (string? Fault, string Remedy, ISymbol Place) FaultOf(IMethodSymbol method)
    {
        if (method.IsStatic || method.DeclaredAccessibility != Accessibility.Public)
            return ("is static or not public", "make it a plain method of the interface", method);
        if (method.IsGenericMethod)
            return ("is generic", "use the type that the API returns", method);
        if (method.Parameters.FirstOrDefault(parameter => parameter.RefKind != RefKind.None) is { } byReference)
            return ($"takes '{byReference.Name}' by reference", "pass it by value", byReference);
        if (method.Parameters.FirstOrDefault(parameter => IsTaken(parameter, method)) is { } taken)
            return ($"has a parameter named '{taken.Name}', which the wrapper uses", "rename it", taken);
        if (!IsToken(method.Parameters.LastOrDefault()))
            return ("does not have a CancellationToken as its last parameter", "add one", method);
        if (ValueOf(method) is null)
            return ($"returns '{SymbolNames.Of(method.ReturnType)}'", ReturnIt, method);
        return (null, "", method);
    }

    private static bool IsTaken(IParameterSymbol parameter, IMethodSymbol method)
        => parameter.Name == "cancellationToken" && !SymbolEqualityComparer.Default.Equals(parameter, method.Parameters.Last());
}
