namespace ApiWrappers;

/// <summary>A call whose response has no content.</summary>
internal sealed class EmptyCall(ApiPipeline pipeline, ApiOperation operation, string path, HttpContent? content)
    : ApiCall<ApiEmpty>(pipeline, operation, path, content)
{
    public override ValueTask<ApiError?> ReadAsync(HttpResponseMessage response, Deadline deadline) => default;
}
