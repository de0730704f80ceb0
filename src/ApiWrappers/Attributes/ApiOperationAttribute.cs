namespace ApiWrappers;

/// <summary>States the API operation that a method calls.</summary>
/// <param name="id">The operation id of the spec.</param>
/// <param name="method">The HTTP method, in uppercase.</param>
/// <param name="route">The route template, with parameters in braces.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApiOperationAttribute(string id, string method, string route) : Attribute
{
    /// <summary>The operation id of the spec.</summary>
    public string Id { get; } = id;

    /// <summary>The HTTP method, in uppercase.</summary>
    public string Method { get; } = method;

    /// <summary>The route template, with parameters in braces.</summary>
    public string Route { get; } = route;

    /// <summary>The effect of repeating the request. Derived from the HTTP method when omitted.</summary>
    public ApiRetrySafety RetrySafety { get; init; } = ApiOperation.RetrySafetyOf(new HttpMethod(method));

    /// <summary>The media types to ask for, as the header Accept states them; JSON when omitted.</summary>
    public string Accept { get; init; } = "";

    /// <summary>The server of the operation, where the spec states one besides those of the API.</summary>
    public string Server { get; init; } = "";

    /// <summary>A one-sentence description of the operation.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Further notes for callers.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>The documentation page that describes the operation.</summary>
    public string Source { get; init; } = "";

    /// <summary>The confidence in that description: <c>documented</c>, <c>vendor-client</c> or <c>inferred</c>.</summary>
    public string Confidence { get; init; } = "";
}
