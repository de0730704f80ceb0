using OneflowFake.Server.Responses;
using OneflowFake.Server.Routing;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants.Calls;

/// <summary>One operation of the vendor's API and the code that serves it.</summary>
/// <param name="Id">Operation id, as in the vendor's document in <c>openapi/</c>.</param>
/// <param name="Method">HTTP method, in capitals.</param>
/// <param name="Template">Route template below <c>/v1</c>, or <c>/signicat</c>, with <c>{name}</c> for a segment that varies.</param>
/// <param name="UserEmail">Whether the acting user's email is needed.</param>
/// <param name="Handle">Decides the outcome once the caller is known; runs under the tenant's lock.</param>
internal sealed record Operation(
    string Id,
    string Method,
    string Template,
    UserEmail UserEmail,
    Func<ApiCall, OperationResult> Handle) : IRoute
{
    /// <summary>The prefix of the id where operations of all vendors are named, such as <c>signicat.</c>; nothing for Oneflow's.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The name that no other operation of the fake has.</summary>
    public string Name => Prefix + Id;

    /// <summary>
    /// Rules about malformed ids of the path that differ from the usual one, by the name of the segment. They are read late,
    /// since rules name operations.
    /// </summary>
    public IReadOnlyDictionary<string, Func<Rule>> IdRules { get; init; } = new Dictionary<string, Func<Rule>>();

    /// <summary>The OAuth scope that a token must have; null when any token will do, or the API knows no scopes.</summary>
    public string? Scope { get; init; }

    /// <summary>True when the operation reads a body, so that the body is taken in before it is handled.</summary>
    public bool HasBody { get; init; }

    /// <summary>True when that body is a form with a file instead of JSON.</summary>
    public bool HasForm { get; init; }

    /// <summary>True when a call changes something although it is a GET, so that a data directory has to keep it.</summary>
    public bool ChangesByReading { get; init; }

    /// <summary>True when the answer is a page of a list.</summary>
    public bool IsList { get; init; }

    /// <summary>True when the list can be sorted by some key.</summary>
    public bool IsSorted { get; init; }

    /// <summary>True when the list belongs to one parent, so that <c>limit=all</c> gives the whole of it.</summary>
    public bool TakesAll { get; init; }

    /// <summary>Query parameters beyond paging and sorting; the links between pages repeat them.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>Query parameters of an operation that gives no list.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>True when the operation is served without a token.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The names of the parameters of the query.</summary>
    public IReadOnlyList<string> ParameterNames =>
        [.. IsList ? ["limit", "offset"] : Array.Empty<string>(), .. IsSorted ? ["sort"] : Array.Empty<string>(), .. Filters,
            .. Parameters];

    /// <summary>True when the operation looks at a parameter of the query.</summary>
    public bool Reads(string parameter) =>
        Filters.Contains(parameter) || Parameters.Contains(parameter) || (IsList && parameter is "limit" or "offset")
            || (IsSorted && parameter == "sort");
}
