namespace TestKit.Clients;

/// <summary>A request, as it went out.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path and query.</param>
/// <param name="Body">Its body as text; empty when it had none.</param>
public sealed record SentRequest(string Method, string Path, string Body)
{
    /// <summary>Its media type; null when it had no body.</summary>
    public string? MediaType { get; init; }

    /// <summary>Its credentials; null when it had none.</summary>
    public string? Authorization { get; init; }

    /// <summary>Keeps what a request holds, before it is disposed of.</summary>
    /// <param name="request">The request.</param>
    public static SentRequest Of(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new SentRequest(request.Method.Method, request.RequestUri!.PathAndQuery,
            request.Content?.ReadAsStringAsync().GetAwaiter().GetResult() ?? "")
        {
            MediaType = request.Content?.Headers.ContentType?.MediaType,
            Authorization = request.Headers.Authorization?.ToString(),
        };
    }
}
