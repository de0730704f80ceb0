using System.Diagnostics.CodeAnalysis;

namespace ApiWrappers;

/// <summary>What came of a call: a value, or an error.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly struct ApiResponse<T>
{
    private ApiResponse(T? value, ApiError? error, int status, int attempts)
    {
        Value = value;
        Error = error;
        Status = status;
        Attempts = attempts;
    }

    /// <summary>The value, when <see cref="IsSuccess"/>.</summary>
    public T? Value { get; }

    /// <summary>The error, unless <see cref="IsSuccess"/>.</summary>
    public ApiError? Error { get; }

    /// <summary>The HTTP status; 0 when there was no answer.</summary>
    public int Status { get; }

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; }

    /// <summary>Whether the call gave a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>A call that gave a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="status">The HTTP status.</param>
    [SuppressMessage("Design", "CA1000", Justification = "A struct with two shapes reads best when each is made by its name.")]
    public static ApiResponse<T> Success(T value, int status = 200) => new(value, null, status, 1);

    /// <summary>A call that failed.</summary>
    /// <param name="error">Why.</param>
    [SuppressMessage("Design", "CA1000", Justification = "A struct with two shapes reads best when each is made by its name.")]
    public static ApiResponse<T> Failure(ApiError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new ApiResponse<T>(default, error, error.Status, error.Attempts);
    }

    internal ApiResponse<T> After(int attempts) => new(Value, Error?.After(attempts), Status, attempts);
}
