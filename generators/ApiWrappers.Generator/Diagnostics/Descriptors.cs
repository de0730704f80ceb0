using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator;

/// <summary>What the generator has to say about facts that it cannot turn into a client. Each has its place in generators/diagnostics.md.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor OperationWithoutFacts = Create(
        "APIW001", "Operation without facts", "'{0}' has no [ApiOperation]; state its id, HTTP method and route, or no wrapper is generated for it");

    public static readonly DiagnosticDescriptor OperationWithoutSecurity = Create(
        "APIW002", "Operation without security", "'{0}' has no [ApiSecurity]; state which credentials it accepts, or no client offers it");

    public static readonly DiagnosticDescriptor OperationWithoutStatus = Create(
        "APIW003", "Operation without status", "'{0}' has no [ApiStatus]; state the documented statuses with their causes");

    public static readonly DiagnosticDescriptor UnsupportedShape = Create(
        "APIW004", "Unsupported shape", "'{0}' {1}, so nothing is generated for it; {2}");

    public static readonly DiagnosticDescriptor OperationWithoutId = Create(
        "APIW005", "Operation without id", "'{0}' has an empty operation id; give it the id of the spec, by which errors and traces name it");

    public static readonly DiagnosticDescriptor StatusWithoutCause = Create(
        "APIW006", "Status without cause", "'{0}' does not say why it answers {1}; give [ApiStatus] the documented reason");

    public static readonly DiagnosticDescriptor HeaderShadowsCredential = Create(
        "APIW007", "Header parameter shadows a credential", "The parameter '{1}' of '{0}' fills the header '{2}', which a credential fills; remove the parameter and let the credential do it");

    public static readonly DiagnosticDescriptor PlaceholderWithoutParameter = Create(
        "APIW008", "Placeholder without parameter", "The route of '{0}' has the placeholder '{{{1}}}', but the method has no parameter of that name; add one, or mend the route");

    public static readonly DiagnosticDescriptor FactWithoutParameter = Create(
        "APIW009", "Parameter fact without parameter", "[ApiParameter] of '{0}' names '{1}', {2}; each parameter has at most one, under its own name");

    public static readonly DiagnosticDescriptor ValueWithoutBody = Create(
        "APIW010", "Value without body", "'{0}' gives a '{1}', but the only success it states is {2}, which has no body; return Task<ApiResponse<ApiEmpty>>, or state the status that has one");

    public static readonly DiagnosticDescriptor NameCollision = Create(
        "APIW011", "Name collision", "'{0}' gives the name '{1}', which {2} has; rename one, since nothing is generated for the second");

    public static readonly DiagnosticDescriptor PagingWithoutPages = Create(
        "APIW012", "Paging without pages", "'{0}' is marked with [ApiPaging], but {1}; mend it, or remove the attribute, since no enumeration is generated");

    public static readonly DiagnosticDescriptor ImpossibleFact = Create(
        "APIW013", "Impossible fact", "'{0}' states '{1}', which is no {2}");

    public static readonly DiagnosticDescriptor ResourceWithoutClient = Create(
        "APIW014", "Resource without client", "No class of the namespace of '{0}' is marked with [ApiClient], so nothing is generated for it; mark one");

    public static readonly DiagnosticDescriptor UnfitFact = Create(
        "APIW015", "Fact that does not fit", "'{0}' of '{1}' {2}");

    private static readonly Dictionary<string, DiagnosticDescriptor> ByItsId = new[]
    {
        OperationWithoutFacts, OperationWithoutSecurity, OperationWithoutStatus, UnsupportedShape, OperationWithoutId, StatusWithoutCause,
        HeaderShadowsCredential, PlaceholderWithoutParameter, FactWithoutParameter, ValueWithoutBody, NameCollision, PagingWithoutPages,
        ImpossibleFact, ResourceWithoutClient, UnfitFact,
    }.ToDictionary(descriptor => descriptor.Id);

    public static IEnumerable<DiagnosticDescriptor> All => ByItsId.Values;

    public static DiagnosticDescriptor ById(string id) => ByItsId[id];

    private static DiagnosticDescriptor Create(string id, string title, string message) => new(
        id, title, message, "ApiWrappers", DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: $"generators/diagnostics.md#{id.ToLowerInvariant()}");
}
