using System.Net.Http.Headers;

namespace ApiWrappers;

/// <summary>The reason that a call failed. It contains no credential.</summary>
public sealed class ApiError
{
    /// <summary>Maximum number of bytes that are kept of a body: 8 KiB.</summary>
    public const int BodyLimit = 8 * 1024;

    private static readonly object NoProblem = new();
    private HttpResponseHeaders? _headers;
    private CapturedBody _body = CapturedBody.None;
    private object? _problem;

    /// <summary>Creates an error.</summary>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="kind">The kind of failure.</param>
    public ApiError(ApiOperation operation, ApiErrorKind kind)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Operation = operation;
        Kind = kind;
    }

    /// <summary>The operation that was called.</summary>
    public ApiOperation Operation { get; }

    /// <summary>The kind of failure.</summary>
    public ApiErrorKind Kind { get; }

    /// <summary>The HTTP status; 0 when there was no response.</summary>
    public int Status { get; init; }

    /// <summary>The documented reason for the status of this operation; null when the status is not documented.</summary>
    public string? DocumentedReason => Operation.ReasonFor(Status);

    /// <summary>The headers of the response; null when there was none.</summary>
    public HttpResponseHeaders? Headers
    {
        get => _headers ?? Response?.Headers;
        init => _headers = value;
    }

    /// <summary>
    /// The server's id of the request, to quote to its support: from the body where <see cref="ApiPipelineOptions.RequestIdReader"/>
    /// finds it, otherwise from the header <c>x-request-id</c>, <c>request-id</c> or <c>x-correlation-id</c>. Null when there is none.
    /// </summary>
    public string? RequestId => (RequestIdReader?.Invoke(this) ?? ApiRequestId.In(Headers)) is { } id ? _body.Redact(id) : null;

    /// <summary>The body of the response, at most <see cref="BodyLimit"/> bytes, with credentials removed.</summary>
    public string Body
    {
        get => _body.Text;
        init => _body = CapturedBody.Of(value, IsBodyTruncated);
    }

    /// <summary>True when the body was longer than the part that is kept, or broke off.</summary>
    public bool IsBodyTruncated
    {
        get => _body.IsTruncated;
        init => _body = CapturedBody.Of(Body, value);
    }

    /// <summary>The number of requests sent, or about to be sent.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>
    /// True when a request of the call, the last one or an earlier one, may have taken effect and its response is not this one: check
    /// before sending it again. False for operations that change nothing, and when no request can have reached the server.
    /// </summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>
    /// The time to wait before the same call is sent again: what the server's <c>Retry-After</c> asks for, or for
    /// <see cref="ApiErrorKind.RateLimited"/> what the client's own limit needs. Null when neither says.
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The exception, for failures without a status.</summary>
    public Exception? Exception { get; init; }

    /// <summary>The response, disposed of; its headers can still be read.</summary>
    internal HttpResponseMessage? Response { get; init; }

    /// <summary>Finds the request id in the body, where the API puts it there.</summary>
    internal Func<ApiError, string?>? RequestIdReader { get; init; }

    internal CapturedBody Captured
    {
        init => _body = value;
    }

    /// <summary>The same error at the end of a call.</summary>
    /// <param name="attempts">The number of attempts.</param>
    /// <param name="mayHaveArrived">True when an earlier attempt may have taken effect.</param>
    internal ApiError After(int attempts, bool mayHaveArrived)
        => attempts == Attempts && (MayHaveArrived || !mayHaveArrived) ? this : new ApiError(Operation, Kind)
        {
            Status = Status,
            Response = Response,
            Captured = _body,
            Attempts = attempts,
            MayHaveArrived = MayHaveArrived || mayHaveArrived,
            RetryAfter = RetryAfter,
            RequestIdReader = RequestIdReader,
            Exception = Exception,
            _headers = _headers,
        };

    /// <summary>Reads the body as a problem of the API, once; null when it is not one.</summary>
    /// <typeparam name="TProblem">The type of the API's problems.</typeparam>
    public TProblem? ReadProblem<TProblem>()
        where TProblem : class, IApiProblem<TProblem>
        => (_problem ??= ReadBody<TProblem>() ?? NoProblem) as TProblem;

    private object? ReadBody<TProblem>()
        where TProblem : class, IApiProblem<TProblem>
    {
        try
        {
            return !IsBodyTruncated && _body.Bytes is { Length: > 0 } body ? TProblem.Read(body) : null;
        }
        catch (Exception exception) when (ReadingFault.Is(exception))
        {
            // Not a problem of the API. The status is known, and the error keeps the body itself.
            return null;
        }
    }
}
