namespace ApiWrappers;

/// <summary>States which operation of the API a method calls.</summary>
/// <param name="id">The operation id of the spec.</param>
/// <param name="method">The HTTP method, in capitals.</param>
/// <param name="route">The route template, with parameters in braces.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApiOperationAttribute(string id, string method, string route) : Attribute
{
    /// <summary>The operation id of the spec.</summary>
    public string Id { get; } = id;

    /// <summary>The HTTP method, in capitals.</summary>
    public string Method { get; } = method;

    /// <summary>The route template, with parameters in braces.</summary>
    public string Route { get; } = route;

    /// <summary>What it means to send the request a second time; what the HTTP method says when left out.</summary>
    public ApiRetrySafety RetrySafety { get; init; } = ApiOperation.RetrySafetyOf(new HttpMethod(method));

    /// <summary>The media types to ask for, as the header Accept states them; JSON when omitted.</summary>
    public string Accept { get; init; } = "";

    /// <summary>The server of the operation, where the spec states one besides those of the API.</summary>
    public string Server { get; init; } = "";

    /// <summary>What the operation does, in one sentence.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What else a caller should know.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>The documentation page that the operation was read from.</summary>
    public string Source { get; init; } = "";

    /// <summary>How sure that reading is: <c>documented</c>, <c>vendor-client</c> or <c>inferred</c>.</summary>
    public string Confidence { get; init; } = "";
}
