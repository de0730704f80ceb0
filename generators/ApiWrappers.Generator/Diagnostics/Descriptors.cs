using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator;

/// <summary>What the generator has to say about an interface it cannot wrap.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor OperationWithoutFacts = Create(
        "APIW001", "Operation without facts", "'{0}' has no [ApiOperation]; state its id, HTTP method and route, or no wrapper is generated for it");

    public static readonly DiagnosticDescriptor OperationWithoutSecurity = Create(
        "APIW002", "Operation without security", "'{0}' has no [ApiSecurity]; state which credentials it accepts, or no client offers it");

    public static readonly DiagnosticDescriptor OperationWithoutStatus = Create(
        "APIW003", "Operation without status", "'{0}' has no [ApiStatus]; state the documented statuses with their causes");

    public static readonly DiagnosticDescriptor UnsupportedShape = Create(
        "APIW004", "Unsupported shape", "'{0}' does not return Task<ApiResponse<T>> with a CancellationToken as its last parameter, so no wrapper is generated for it");

    private static readonly DiagnosticDescriptor[] All = [OperationWithoutFacts, OperationWithoutSecurity, OperationWithoutStatus, UnsupportedShape];

    public static DiagnosticDescriptor ById(string id) => All.First(descriptor => descriptor.Id == id);

    private static DiagnosticDescriptor Create(string id, string title, string message)
        => new(id, title, message, "ApiWrappers", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
