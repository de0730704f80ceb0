namespace ApiWrappers;

/// <summary>Creates the request of an attempt, without credentials.</summary>
internal static class RequestWriter
{
    /// <summary>Creates a request. It is not disposed of, because that would dispose of the content, which belongs to the call.</summary>
    public static HttpRequestMessage Write(ApiCall call)
    {
        var request = For(call.Pipeline.Http, call.Operation.Method, call.Address);
        request.Content = call.Content ?? EmptyBody(call.Operation);
        foreach (var (name, value) in call.Pipeline.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (!call.Pipeline.HasAccept)
            request.Headers.TryAddWithoutValidation("Accept", call.Operation.Accept);
        return request;
    }

    /// <summary>
    /// Creates a request with the HTTP version of the client, which HttpClient applies only to requests that it creates
    /// itself.
    /// </summary>
    public static HttpRequestMessage For(HttpClient http, HttpMethod method, Uri address)
        => new(method, address) { Version = http.DefaultRequestVersion, VersionPolicy = http.DefaultVersionPolicy };

    // SocketsHttpHandler resends a request of any method when a reused connection breaks, unless its body was started. The bytes sent
    // are the same: a POST without a body states a length of 0 as well.
    private static ByteArrayContent? EmptyBody(ApiOperation operation) =>
        operation.RetrySafety == ApiRetrySafety.Never ? new ByteArrayContent([]) : null;
}
