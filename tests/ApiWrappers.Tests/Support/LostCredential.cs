namespace ApiWrappers.Tests;

/// <summary>A credential that is lost once a request with it was rejected.</summary>
internal sealed class LostCredential(ApiError error) : ApiCredential
{
    private bool _isLost;

    public override ValueTask<ApiError?> ApplyAsync(
        HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
        => ValueTask.FromResult(_isLost ? error : null);

    public override ValueTask<bool> RejectedAsync(HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
        => ValueTask.FromResult(_isLost = true);

    public override string Redact(string text) => text;
}
