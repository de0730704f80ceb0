namespace ApiWrappers;

/// <summary>The outcome of a call that does not throw. Each operation has its own results, one for each documented status.</summary>
/// <typeparam name="TProblem">The type of the API's problems.</typeparam>
public abstract class ApiResult<TProblem>
    where TProblem : class, IApiProblem<TProblem>
{
    /// <summary>Creates a result.</summary>
    /// <param name="error">The reason that the call failed; null on success.</param>
    protected ApiResult(ApiError? error) => Error = error;

    /// <summary>True when the call succeeded.</summary>
    public bool IsSuccess => Error is null;

    /// <summary>The reason that the call failed; null on success.</summary>
    public ApiError? Error { get; }

    /// <summary>The problem that the API returned; null on success, or when the response contains no problem.</summary>
    public TProblem? Problem => Error?.ReadProblem<TProblem>();

    /// <summary>The message of the failure for developers; null on success.</summary>
    public string? Message => Error is { } error ? ApiErrorMessage.For(error, Problem) : null;
}
