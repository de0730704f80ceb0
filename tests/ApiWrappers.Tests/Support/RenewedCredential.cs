namespace ApiWrappers.Tests;

/// <summary>A credential that has another value for each request that was rejected.</summary>
internal sealed class RenewedCredential() : HeaderCredential("x-secret", "s3cret")
{
    public override ValueTask<bool> RejectedAsync(HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
        => ValueTask.FromResult(true);
}
