namespace ApiWrappers;

/// <summary>Makes the request of an attempt, as far as it is the same in each.</summary>
internal static class RequestWriter
{
    /// <summary>A request without credentials. It is not disposed of, which would dispose of the content too: that belongs to the call.</summary>
    public static HttpRequestMessage Write(ApiCall call)
    {
        var request = new HttpRequestMessage(call.Operation.Method, call.Address) { Content = call.Content ?? EmptyBody(call.Operation) };
        foreach (var (name, value) in call.Pipeline.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (!call.Pipeline.HasAccept)
            request.Headers.TryAddWithoutValidation("Accept", call.Operation.Accept);
        return request;
    }

    // SocketsHttpHandler sends a request again by itself when a connection that served before breaks, whatever its
    // method, unless its body was begun. The bytes sent are the same: a POST without a body states a length of 0 as well.
    private static ByteArrayContent? EmptyBody(ApiOperation operation) => operation.RetrySafety == ApiRetrySafety.Never ? new ByteArrayContent([]) : null;
}
