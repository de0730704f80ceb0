namespace ApiWrappers;

/// <summary>A call in progress: its request, its state, and the way to read its response.</summary>
internal abstract class ApiCall(ApiPipeline pipeline, ApiOperation operation, string path, HttpContent? content)
{
    public ApiPipeline Pipeline { get; } = pipeline;

    public ApiOperation Operation { get; } = operation;

    public Uri Address { get; } = pipeline.AddressOf(operation, path);

    public HttpContent? Content { get; } = content;

    /// <summary>The number of requests sent, or about to be sent.</summary>
    public int Attempts { get; set; }

    /// <summary>True when a rejected credential was replaced, which happens once per call.</summary>
    public bool IsRenewed { get; set; }

    /// <summary>True when the request of this attempt may have been sent.</summary>
    public bool IsSent { get; set; }

    /// <summary>
    /// True when the server has carried out the request of this attempt and refers to another server for the rest of the response.
    /// </summary>
    public bool IsCarriedOut { get; protected set; }

    /// <summary>
    /// True when an earlier attempt may have taken effect. The caller gets the outcome of the last attempt alone, which says nothing of it.
    /// </summary>
    public bool EarlierMayHaveArrived { get; private set; }

    /// <summary>
    /// The exception that the caller's own code threw during the call, such as the stream that a file is written to. It is
    /// not an error of the call.
    /// </summary>
    public Exception? CallersFault { get; protected set; }

    /// <summary>The response to the last request, if there was one.</summary>
    public HttpResponseMessage? Response { get; set; }

    /// <summary>The beginning of the response body, as far as it was read.</summary>
    public BodyStart? Body { get; private set; }

    /// <summary>True when the request can be sent again. Streams are read only once, and forms contain streams.</summary>
    public virtual bool IsRepeatable => Content is null or ByteArrayContent or ReadOnlyMemoryContent;

    /// <summary>True when the response is returned unread.</summary>
    public virtual bool KeepsResponse => false;

    /// <summary>Reads a successful response.</summary>
    /// <returns>The error when it cannot be read; otherwise null.</returns>
    public abstract ValueTask<ApiError?> ReadAsync(HttpResponseMessage response, Deadline deadline);

    /// <summary>Reads a response that is not a success.</summary>
    public virtual ValueTask<ApiError?> ReadFailureAsync(HttpResponseMessage response, Deadline deadline) =>
        CallErrors.ReadAsync(this, response, deadline);

    /// <summary>Reads the beginning of a body. What was read so far is kept when reading fails.</summary>
    public ValueTask<BodyStart> ReadStartAsync(HttpContent body, CancellationToken cancellationToken)
    {
        Body = BodyStart.Rent();
        return Body.ReadAsync(body, cancellationToken);
    }

    /// <summary>Keeps what the failure of an attempt says of its effect, before the attempt is repeated.</summary>
    public void KeepEffect(ApiError error)
        => EarlierMayHaveArrived |= error.MayHaveArrived
            || (error is { Kind: ApiErrorKind.Status, Status: not (401 or 429) } && Operation.RetrySafety != ApiRetrySafety.Safe);

    /// <summary>Starts an attempt.</summary>
    public void BeginAttempt()
    {
        Attempts++;
        IsSent = false;
        IsCarriedOut = false;
        Response?.Dispose();
        Response = null;
    }

    /// <summary>Releases what one attempt held.</summary>
    public void EndAttempt()
    {
        Body?.Dispose();
        Body = null;
        if (!KeepsResponse)
            Response?.Dispose();
    }
}
