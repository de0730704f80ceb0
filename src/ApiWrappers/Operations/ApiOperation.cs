namespace ApiWrappers;

/// <summary>The description of an operation.</summary>
public sealed class ApiOperation
{
    private readonly ApiStatusReason[] _reasons;

    /// <summary>Describes an operation.</summary>
    /// <param name="id">The operation id of the spec.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">The route template, with parameters in braces.</param>
    /// <param name="reasons">The documented statuses with their reasons.</param>
    public ApiOperation(string id, HttpMethod method, string route, params ApiStatusReason[] reasons)
    {
        Id = id;
        Method = method;
        Route = route;
        _reasons = reasons;
        RetrySafety = RetrySafetyOf(method);
    }

    /// <summary>The operation id of the spec.</summary>
    public string Id { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The route template, with parameters in braces; the same for every call.</summary>
    public string Route { get; }

    /// <summary>The effect of repeating the request. Derived from the HTTP method when omitted.</summary>
    public ApiRetrySafety RetrySafety { get; init; }

    /// <summary>
    /// The OAuth2 scopes that the operation asks of a token, all of them. Empty when the spec names none. The client
    /// refuses a call before sending it when its token was not asked for with one of these.
    /// </summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The media types to ask for, as the header Accept states them; JSON when omitted.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>
    /// The server of the operation, where the spec states one besides those of the API; null for the base address. Credentials are
    /// sent there only when it is on the host of the base address, or <see cref="ApiPipelineOptions.Servers"/> has an entry for it.
    /// </summary>
    public string? Server { get; init; }

    /// <summary>
    /// Indicates whether the operation is called without the credentials of the client, such as one that issues credentials: its
    /// security in the spec is the empty requirement alone.
    /// </summary>
    public bool IsPublic { get; init; }

    /// <summary>Returns the documented reason for a status; null when the status is not documented.</summary>
    /// <param name="status">The HTTP status.</param>
    public string? ReasonFor(int status)
    {
        foreach (var reason in _reasons)
        {
            if (reason.Status == status)
                return reason.Text;
        }

        return null;
    }

    /// <summary>The retry safety of an HTTP method.</summary>
    internal static ApiRetrySafety RetrySafetyOf(HttpMethod method)
        => method == HttpMethod.Get || method == HttpMethod.Head ? ApiRetrySafety.Safe
            : method == HttpMethod.Put || method == HttpMethod.Delete ? ApiRetrySafety.Idempotent
            : ApiRetrySafety.Never;
}
