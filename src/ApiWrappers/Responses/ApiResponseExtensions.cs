namespace ApiWrappers;

/// <summary>Turns the response of a call into a value or an exception, or into a result. Used by generated clients.</summary>
public static class ApiResponseExtensions
{
    /// <summary>Returns the value, or throws.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="exception">Creates the exception of a client.</param>
    /// <exception cref="ApiException">The call failed.</exception>
    public static Task<T> EnsureSuccessAsync<T>(this Task<ApiResponse<T>> call, Func<ApiError, ApiException> exception)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(exception);

        // A failure that is known already is not thrown here, only where it is awaited.
#pragma warning disable RS0030 // A completed call does not block.
        return call is { IsCompletedSuccessfully: true, Result: { IsSuccess: false, Error: var error } }
            ? Task.FromException<T>(exception(error))
            : AwaitAsync(call, exception);
#pragma warning restore RS0030
    }

    /// <summary>Completes, or throws.</summary>
    /// <param name="call">The call.</param>
    /// <param name="exception">Creates the exception of a client.</param>
    /// <exception cref="ApiException">The call failed.</exception>
    public static async Task EnsureSuccessAsync(this Task<ApiResponse<ApiEmpty>> call, Func<ApiError, ApiException> exception)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(exception);
        var response = await call.ConfigureAwait(false);
        if (!response.IsSuccess)
            throw exception(response.Error);
    }

    /// <summary>Returns a result; does not throw.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TResult">The type of the operation's results.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="result">Creates the result.</param>
    public static async Task<TResult> ToResultAsync<T, TResult>(this Task<ApiResponse<T>> call, Func<ApiResponse<T>, TResult> result)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(result);
        return result(await call.ConfigureAwait(false));
    }

    private static async Task<T> AwaitAsync<T>(Task<ApiResponse<T>> call, Func<ApiError, ApiException> exception)
    {
        var response = await call.ConfigureAwait(false);
        return response.IsSuccess ? response.Value : throw exception(response.Error);
    }
}
