namespace ApiWrappers;

/// <summary>The two forms in which generated clients give what came of a call: a value or an exception, and a result.</summary>
public static class ApiResponseExtensions
{
    /// <summary>Gives the value, or throws.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="exception">Makes the exception of a client.</param>
    /// <exception cref="ApiException">The call failed.</exception>
    public static Task<T> EnsureSuccessAsync<T>(this Task<ApiResponse<T>> call, Func<ApiError, ApiException> exception)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(exception);

        // One that failed already need not be thrown here to be thrown where it is awaited.
#pragma warning disable RS0030 // Nobody waits for a call that is complete.
        return call is { IsCompletedSuccessfully: true, Result: { IsSuccess: false, Error: var error } }
            ? Task.FromException<T>(exception(error))
            : AwaitAsync(call, exception);
#pragma warning restore RS0030
    }

    /// <summary>Ends, or throws.</summary>
    /// <param name="call">The call.</param>
    /// <param name="exception">Makes the exception of a client.</param>
    /// <exception cref="ApiException">The call failed.</exception>
    public static async Task EnsureSuccessAsync(this Task<ApiResponse<ApiEmpty>> call, Func<ApiError, ApiException> exception)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(exception);
        var response = await call.ConfigureAwait(false);
        if (!response.IsSuccess)
            throw exception(response.Error);
    }

    /// <summary>Gives a result, and does not throw.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <typeparam name="TResult">The results of the operation.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="result">Makes the result.</param>
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
