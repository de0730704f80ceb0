namespace ApiWrappers;

/// <summary>A call whose answer is handed on unread, whatever its status.</summary>
internal sealed class RawCall(ApiPipeline pipeline, ApiOperation operation, string path, HttpContent? content)
    : ApiCall<HttpResponseMessage>(pipeline, operation, path, content)
{
    public override bool KeepsAnswer => true;

    public override ValueTask<ApiError?> ReadAsync(HttpResponseMessage answer, Deadline deadline) => default;

    public override ValueTask<ApiError?> ReadFailureAsync(HttpResponseMessage answer, Deadline deadline)
        => ValueTask.FromResult<ApiError?>(CallErrors.Of(this, ApiErrorKind.Status));

    public override ApiResponse<HttpResponseMessage> Respond(ApiError? error)
        => Answer is { } answer ? ApiResponse<HttpResponseMessage>.Success(answer, answer, Attempts) : base.Respond(error);
}
