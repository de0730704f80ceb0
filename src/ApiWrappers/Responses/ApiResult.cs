namespace ApiWrappers;

/// <summary>What came of a call that does not throw. Each operation has its own results, one for each documented status.</summary>
/// <typeparam name="TProblem">The body with which the API explains a failure.</typeparam>
public abstract class ApiResult<TProblem>
    where TProblem : class, IApiProblem<TProblem>
{
    /// <summary>Holds a success, or a failure.</summary>
    /// <param name="error">Why the call failed; null when it did not.</param>
    protected ApiResult(ApiError? error) => Error = error;

    /// <summary>Whether the call succeeded.</summary>
    public bool IsSuccess => Error is null;

    /// <summary>Why the call failed; null when it did not.</summary>
    public ApiError? Error { get; }

    /// <summary>The problem that the API described; null when the call succeeded or the response holds no problem.</summary>
    public TProblem? Problem => Error?.ReadProblem<TProblem>();

    /// <summary>The failure in words, for developers; null when the call succeeded.</summary>
    public string? Message => Error is { } error ? ApiErrorMessage.For(error, Problem) : null;
}
