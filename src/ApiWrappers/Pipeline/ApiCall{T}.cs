namespace ApiWrappers;

/// <summary>A call that returns a value.</summary>
internal abstract class ApiCall<T>(ApiPipeline pipeline, ApiOperation operation, string path, HttpContent? content)
    : ApiCall(pipeline, operation, path, content)
{
    public T? Value { get; protected set; }

    /// <summary>The outcome of the call, once it has run.</summary>
    public virtual ApiResponse<T> Respond(ApiError? error)
        => error is null
            ? ApiResponse<T>.Success(Value!, Response!, Attempts)
            : ApiResponse<T>.Failure(error.After(Attempts, EarlierMayHaveArrived));
}
