namespace FakeOneflow.Http;

/// <summary>One operation of the vendor's API and the code that serves it.</summary>
/// <param name="Id">Operation id, as in <c>openapi/oneflow.yaml</c>.</param>
/// <param name="Method">HTTP method, in capitals.</param>
/// <param name="Template">Route template below <c>/v1</c>, with <c>{name}</c> for a segment that varies.</param>
/// <param name="UserEmail">Whether the acting user's email is needed.</param>
/// <param name="Handle">Decides the outcome once the caller is known; runs under the tenant's lock.</param>
internal sealed record Operation(
    string Id,
    string Method,
    string Template,
    UserEmail UserEmail,
    Func<ApiCall, Outcome> Handle) : IRoute
{
    /// <summary>Whether the operation reads a body, so that the body is taken in before it is handled.</summary>
    public bool HasBody { get; init; }

    /// <summary>Whether that body is a form with a file instead of JSON.</summary>
    public bool HasForm { get; init; }

    /// <summary>Whether the answer is a page of a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the list can be sorted by some key.</summary>
    public bool IsSorted { get; init; }

    /// <summary>Whether the list belongs to one parent, so that <c>limit=all</c> gives the whole of it.</summary>
    public bool TakesAll { get; init; }

    /// <summary>Query parameters beyond paging and sorting; the links between pages repeat them.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];
}
