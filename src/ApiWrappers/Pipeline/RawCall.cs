namespace ApiWrappers;

/// <summary>A call whose response is returned unread, whatever its status.</summary>
internal sealed class RawCall(ApiPipeline pipeline, ApiOperation operation, string path, HttpContent? content)
    : ApiCall<HttpResponseMessage>(pipeline, operation, path, content)
{
    public override bool KeepsResponse => true;

    public override ValueTask<ApiError?> ReadAsync(HttpResponseMessage response, Deadline deadline) => default;

    public override ValueTask<ApiError?> ReadFailureAsync(HttpResponseMessage response, Deadline deadline)
        => ValueTask.FromResult<ApiError?>(CallErrors.Of(this, ApiErrorKind.Status));

    public override ApiResponse<HttpResponseMessage> Respond(ApiError? error)
        => Response is { } response ? ApiResponse<HttpResponseMessage>.Success(response, response, Attempts) : base.Respond(error);
}
