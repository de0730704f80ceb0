namespace ApiWrappers;

/// <summary>One call on its way: what is sent, how far it has come, and how its response is read.</summary>
internal abstract class ApiCall(ApiPipeline pipeline, ApiOperation operation, string path, HttpContent? content)
{
    public ApiPipeline Pipeline { get; } = pipeline;

    public ApiOperation Operation { get; } = operation;

    public Uri Address { get; } = pipeline.AddressOf(operation, path);

    public HttpContent? Content { get; } = content;

    /// <summary>How many requests were sent, or were about to be.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether a refused credential was replaced, which happens once in a call.</summary>
    public bool IsRenewed { get; set; }

    /// <summary>Whether the request of this attempt may be on its way.</summary>
    public bool IsSent { get; set; }

    /// <summary>What the caller's own code threw while the call was in it, such as the stream that a file goes to. It is his, and no error of the call.</summary>
    public Exception? CallersFault { get; protected set; }

    /// <summary>The response to the last request, if there was one.</summary>
    public HttpResponseMessage? Response { get; set; }

    /// <summary>The beginning of that response's body, as far as it was read.</summary>
    public BodyStart? Body { get; private set; }

    /// <summary>Whether the request can be sent again. Streams are read only once, and forms hold streams.</summary>
    public virtual bool IsRepeatable => Content is null or ByteArrayContent or ReadOnlyMemoryContent;

    /// <summary>Whether the response is handed on unread.</summary>
    public virtual bool KeepsResponse => false;

    /// <summary>Reads a response that is a success.</summary>
    /// <returns>Why it cannot be read; null when it could.</returns>
    public abstract ValueTask<ApiError?> ReadAsync(HttpResponseMessage response, Deadline deadline);

    /// <summary>Reads a response that is none.</summary>
    public virtual ValueTask<ApiError?> ReadFailureAsync(HttpResponseMessage response, Deadline deadline) => CallErrors.ReadAsync(this, response, deadline);

    /// <summary>Reads the beginning of a body. What is read so far is kept when the reading fails.</summary>
    public ValueTask<BodyStart> ReadStartAsync(HttpContent body, CancellationToken cancellationToken)
    {
        Body = BodyStart.Rent();
        return Body.ReadAsync(body, cancellationToken);
    }

    /// <summary>Begins an attempt.</summary>
    public void BeginAttempt()
    {
        Attempts++;
        IsSent = false;
        Response?.Dispose();
        Response = null;
    }

    /// <summary>Lets go of what one attempt held.</summary>
    public void EndAttempt()
    {
        Body?.Dispose();
        Body = null;
        if (!KeepsResponse)
            Response?.Dispose();
    }
}
