using System.Text.Json.Nodes;

namespace TestKit.Spec;

/// <summary>An operation of a spec.</summary>
/// <param name="Id">Its operation id.</param>
/// <param name="Method">Its HTTP method, in capitals.</param>
/// <param name="Path">Its route template.</param>
/// <param name="Source">The page it was read from.</param>
/// <param name="Confidence">How sure that reading is.</param>
/// <param name="Security">The sets of schemes it accepts.</param>
/// <param name="Responses">Its documented answers.</param>
public sealed record SpecOperation(
    string Id,
    string Method,
    string Path,
    string? Source,
    string? Confidence,
    IReadOnlyList<IReadOnlyList<string>> Security,
    IReadOnlyList<SpecResponse> Responses)
{
    /// <summary>The OAuth 2 scopes that a token needs for each of the sets of schemes, in the same order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Scopes { get; init; } = [];

    /// <summary>The row of the reference that it comes from; null when the spec names none.</summary>
    public int? Row { get; init; }

    /// <summary>The certainty of its method and path: A, A*, B or C; null when the spec does not say.</summary>
    public string? Grade { get; init; }

    /// <summary>True when callers have to accept that its method or path is inferred.</summary>
    public bool Experimental { get; init; }

    /// <summary>True when it returns a page of a list.</summary>
    public bool Paged { get; init; }

    /// <summary>The schema of the JSON body that it takes; null when it takes none.</summary>
    public JsonObject? Request { get; init; }

    /// <summary>The names of the parameters of its query.</summary>
    public IReadOnlyList<string> QueryParameters { get; init; } = [];

    /// <summary>The resources that it belongs to.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The documented answer with a status; null when it is not documented.</summary>
    /// <param name="status">The HTTP status.</param>
    public SpecResponse? Response(int status) => Responses.FirstOrDefault(response => response.Status == status);
}
