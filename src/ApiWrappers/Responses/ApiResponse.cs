using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace ApiWrappers;

/// <summary>The outcome of a call: a value, or an error.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct ApiResponse<T>
{
    private readonly HttpResponseMessage? _response;

    private ApiResponse(T? value, ApiError? error, HttpResponseMessage? response, int status, int attempts)
    {
        _response = response;
        Value = value;
        Error = error;
        Status = status;
        Attempts = attempts;
    }

    /// <summary>The value; set when <see cref="IsSuccess"/> is true.</summary>
    public T? Value { get; }

    /// <summary>The error; set when <see cref="IsSuccess"/> is false.</summary>
    public ApiError? Error { get; }

    /// <summary>The HTTP status; 0 when there was no response.</summary>
    public int Status { get; }

    /// <summary>The number of requests sent, or about to be sent: 1 without retries.</summary>
    public int Attempts { get; }

    /// <summary>The headers of the response; null when there was none, or when it was created for a test.</summary>
    public HttpResponseHeaders? Headers => _response?.Headers ?? Error?.Headers;

    /// <summary>
    /// The server's id of the request: <see cref="ApiError.RequestId"/> for an error, otherwise from the header
    /// <c>x-request-id</c>, <c>request-id</c> or <c>x-correlation-id</c>. Null when there is none.
    /// </summary>
    public string? RequestId => Error is null ? ApiRequestId.In(Headers) : Error.RequestId;

    /// <summary>True when the call returned a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>Creates a success.</summary>
    /// <param name="value">The value.</param>
    /// <param name="status">The HTTP status.</param>
    [SuppressMessage("Design", "CA1000", Justification = "A type with two cases reads best when each is created by its name.")]
    public static ApiResponse<T> Success(T value, int status = 200) => new(value, null, null, status, 1);

    /// <summary>Creates a success from a response.</summary>
    /// <param name="value">The value.</param>
    /// <param name="response">The response, whose status and headers are kept.</param>
    /// <param name="attempts">The number of requests sent.</param>
    [SuppressMessage("Design", "CA1000", Justification = "A type with two cases reads best when each is created by its name.")]
    public static ApiResponse<T> Success(T value, HttpResponseMessage response, int attempts = 1)
    {
        ArgumentNullException.ThrowIfNull(response);
        return new ApiResponse<T>(value, null, response, (int)response.StatusCode, attempts);
    }

    /// <summary>Creates a failure.</summary>
    /// <param name="error">The error.</param>
    [SuppressMessage("Design", "CA1000", Justification = "A type with two cases reads best when each is created by its name.")]
    public static ApiResponse<T> Failure(ApiError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new ApiResponse<T>(default, error, null, error.Status, error.Attempts);
    }
}
