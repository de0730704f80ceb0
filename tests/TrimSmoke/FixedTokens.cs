using Oneflow.Client;

namespace TrimSmoke;

/// <summary>The same token for each account.</summary>
internal sealed class FixedTokens : IOneflowTokenSource
{
    public ValueTask<ApiToken?> GetTokenAsync(long accountId, CancellationToken cancellationToken)
        => ValueTask.FromResult<ApiToken?>(ApiToken.Parse(Environment.GetEnvironmentVariable("ONEFLOW_API_TOKEN")!));

    public ValueTask RejectedAsync(long accountId, ApiToken token, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
