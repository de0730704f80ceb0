namespace ApiWrappers;

/// <summary>A call whose answer holds nothing to read.</summary>
internal sealed class EmptyCall(ApiPipeline pipeline, ApiOperation operation, string path, HttpContent? content)
    : ApiCall<ApiEmpty>(pipeline, operation, path, content)
{
    public override ValueTask<ApiError?> ReadAsync(HttpResponseMessage response, Deadline deadline) => default;
}
