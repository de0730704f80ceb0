using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Diagnostics;

/// <summary>
/// The diagnostics of the generator, for attributes that cannot become a client. Each has a section in generators/diagnostics.md.
/// </summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor OperationWithoutFacts = Create(
        "APIW001",
        "Operation without facts",
        "'{0}' has no [ApiOperation], so no wrapper is generated for it; state its id, HTTP method and route");

    public static readonly DiagnosticDescriptor OperationWithoutSecurity = Create(
        "APIW002",
        "Operation without security",
        "'{0}' has no [ApiSecurity], so no client offers it; state the credentials that it accepts");

    public static readonly DiagnosticDescriptor OperationWithoutStatus = Create(
        "APIW003",
        "Operation without status",
        "'{0}' has no [ApiStatus]; state the documented statuses with their reasons");

    public static readonly DiagnosticDescriptor UnsupportedShape = Create(
        "APIW004",
        "Unsupported shape",
        "'{0}' {1}, so nothing is generated for it; {2}");

    public static readonly DiagnosticDescriptor OperationWithoutId = Create(
        "APIW005",
        "Operation without id",
        "'{0}' has an empty operation id; state the id of the spec, which errors and traces show");

    public static readonly DiagnosticDescriptor StatusWithoutReason = Create(
        "APIW006",
        "Status without reason",
        "'{0}' does not document why it returns {1}; give [ApiStatus] the documented reason");

    public static readonly DiagnosticDescriptor HeaderShadowsCredential = Create(
        "APIW007",
        "Header parameter shadows a credential",
        "The parameter '{1}' of '{0}' sets the header '{2}', which a credential sets; remove the parameter and use the credential");

    public static readonly DiagnosticDescriptor PlaceholderWithoutParameter = Create(
        "APIW008",
        "Placeholder without parameter",
        "The route of '{0}' has the placeholder '{{{1}}}', but the method has no parameter of that name; add one, or correct the route");

    public static readonly DiagnosticDescriptor FactWithoutParameter = Create(
        "APIW009",
        "Parameter fact without parameter",
        "[ApiParameter] of '{0}' names '{1}', {2}; each parameter has at most one, with the name that the method gives it");

    public static readonly DiagnosticDescriptor ValueWithoutBody = Create(
        "APIW010",
        "Value without body",
        "'{0}' returns a '{1}', but its only documented success is {2}, which has no body; return Task<ApiResponse<ApiEmpty>>, or "
        + "state the status with a body");

    public static readonly DiagnosticDescriptor NameCollision = Create(
        "APIW011",
        "Name collision",
        "'{0}' generates the name '{1}', which belongs to {2}; rename one of them, since nothing is generated for the second");

    public static readonly DiagnosticDescriptor PagingWithoutPages = Create(
        "APIW012",
        "Paging without pages",
        "'{0}' is marked with [ApiPaging], but {1}, so no enumeration is generated; fix that, or remove the attribute");

    public static readonly DiagnosticDescriptor ImpossibleFact = Create(
        "APIW013",
        "Impossible fact",
        "'{0}' states '{1}', which is not {2}");

    public static readonly DiagnosticDescriptor ResourceWithoutClient = Create(
        "APIW014",
        "Resource without client",
        "No class in the namespace of '{0}' is marked with [ApiClient], so nothing is generated for it; mark one");

    public static readonly DiagnosticDescriptor UnfitFact = Create(
        "APIW015",
        "Fact that does not fit",
        "'{0}' of '{1}' {2}");

    private static readonly Dictionary<string, DiagnosticDescriptor> ByItsId = new[]
    {
        OperationWithoutFacts, OperationWithoutSecurity, OperationWithoutStatus, UnsupportedShape, OperationWithoutId, StatusWithoutReason,
        HeaderShadowsCredential, PlaceholderWithoutParameter, FactWithoutParameter, ValueWithoutBody, NameCollision, PagingWithoutPages,
        ImpossibleFact, ResourceWithoutClient, UnfitFact,
    }.ToDictionary(descriptor => descriptor.Id);

    public static IEnumerable<DiagnosticDescriptor> All => ByItsId.Values;

    public static DiagnosticDescriptor ById(string id) => ByItsId[id];

    private static DiagnosticDescriptor Create(string id, string title, string message)
        => new(id, title, message, "ApiWrappers", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}
