using System.Net.Http.Headers;

namespace ApiWrappers;

/// <summary>Why a call failed, as far as it can be told. It holds no credential.</summary>
public sealed class ApiError
{
    /// <summary>Most bytes of a body that are kept: 8 KiB.</summary>
    public const int BodyLimit = 8 * 1024;

    private static readonly object NoProblem = new();
    private HttpResponseHeaders? _headers;
    private CapturedBody _body = CapturedBody.None;
    private object? _problem;

    /// <summary>Describes a failure.</summary>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="kind">In which way it failed.</param>
    public ApiError(ApiOperation operation, ApiErrorKind kind)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Operation = operation;
        Kind = kind;
    }

    /// <summary>The operation that was called.</summary>
    public ApiOperation Operation { get; }

    /// <summary>In which way it failed.</summary>
    public ApiErrorKind Kind { get; }

    /// <summary>The HTTP status; 0 when there was no response.</summary>
    public int Status { get; init; }

    /// <summary>The documented reason of the status for this operation; null when it is not documented.</summary>
    public string? DocumentedReason => Operation.ReasonFor(Status);

    /// <summary>The headers of the response; null when there was none.</summary>
    public HttpResponseHeaders? Headers
    {
        get => _headers ?? Response?.Headers;
        init => _headers = value;
    }

    /// <summary>The id under which the server knows the request, from the header <c>x-request-id</c>, <c>request-id</c> or <c>x-correlation-id</c>; null when it gave none.</summary>
    public string? RequestId => ApiRequestId.In(Headers) is { } id ? _body.Redact(id) : null;

    /// <summary>The body of the response, at most <see cref="BodyLimit"/> bytes of it, with credentials taken out.</summary>
    public string Body
    {
        get => _body.Text;
        init => _body = CapturedBody.Of(value, IsBodyTruncated);
    }

    /// <summary>Whether the body was longer than what is kept of it, or broke off.</summary>
    public bool IsBodyTruncated
    {
        get => _body.IsTruncated;
        init => _body = CapturedBody.Of(Body, value);
    }

    /// <summary>How many requests were sent, or were about to be.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>
    /// Whether the request may have had an effect although there was no response: then look before sending it again. False
    /// for operations that change nothing, and when the request surely did not reach the server.
    /// </summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>How long to wait before the same call can be sent; for <see cref="ApiErrorKind.RateLimited"/> only, null otherwise.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the failure was, for those without a status.</summary>
    public Exception? Exception { get; init; }

    /// <summary>The response, disposed of; its headers can still be read.</summary>
    internal HttpResponseMessage? Response { get; init; }

    internal CapturedBody Captured
    {
        init => _body = value;
    }

    /// <summary>The same error of a later attempt.</summary>
    internal ApiError After(int attempts) => attempts == Attempts ? this : new ApiError(Operation, Kind)
    {
        Status = Status,
        Response = Response,
        Captured = _body,
        Attempts = attempts,
        MayHaveArrived = MayHaveArrived,
        RetryAfter = RetryAfter,
        Exception = Exception,
        _headers = _headers,
    };

    /// <summary>Reads the body as a problem of the API, once; null when it is none.</summary>
    /// <typeparam name="TProblem">The body with which the API explains a failure.</typeparam>
    public TProblem? ReadProblem<TProblem>()
        where TProblem : class, IApiProblem<TProblem>
        => (_problem ??= ReadBody<TProblem>() ?? NoProblem) as TProblem;

    private object? ReadBody<TProblem>()
        where TProblem : class, IApiProblem<TProblem>
        => !IsBodyTruncated && _body.Bytes is { Length: > 0 } body ? TProblem.Read(body) : null;
}
