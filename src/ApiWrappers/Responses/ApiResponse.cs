using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace ApiWrappers;

/// <summary>What came of a call: a value, or an error.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
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

    /// <summary>The value, when <see cref="IsSuccess"/>.</summary>
    public T? Value { get; }

    /// <summary>The error, unless <see cref="IsSuccess"/>.</summary>
    public ApiError? Error { get; }

    /// <summary>The HTTP status; 0 when there was no response.</summary>
    public int Status { get; }

    /// <summary>How many requests were sent, or were about to be: 1 unless something was tried again.</summary>
    public int Attempts { get; }

    /// <summary>The headers of the response, of a success as well; null when there was none, or when it was made for a test.</summary>
    public HttpResponseHeaders? Headers => _response?.Headers ?? Error?.Headers;

    /// <summary>The id under which the server knows the request, from the header <c>x-request-id</c>, <c>request-id</c> or <c>x-correlation-id</c>; null when it gave none.</summary>
    public string? RequestId => ApiRequestId.In(Headers);

    /// <summary>Whether the call gave a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>A call that gave a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="status">The HTTP status.</param>
    [SuppressMessage("Design", "CA1000", Justification = "A struct with two shapes reads best when each is made by its name.")]
    public static ApiResponse<T> Success(T value, int status = 200) => new(value, null, null, status, 1);

    /// <summary>A call that gave a value, with the response that held it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="response">The response. Its status and headers are kept.</param>
    /// <param name="attempts">How many requests were sent.</param>
    [SuppressMessage("Design", "CA1000", Justification = "A struct with two shapes reads best when each is made by its name.")]
    public static ApiResponse<T> Success(T value, HttpResponseMessage response, int attempts = 1)
    {
        ArgumentNullException.ThrowIfNull(response);
        return new ApiResponse<T>(value, null, response, (int)response.StatusCode, attempts);
    }

    /// <summary>A call that failed.</summary>
    /// <param name="error">Why.</param>
    [SuppressMessage("Design", "CA1000", Justification = "A struct with two shapes reads best when each is made by its name.")]
    public static ApiResponse<T> Failure(ApiError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new ApiResponse<T>(default, error, null, error.Status, error.Attempts);
    }
}
