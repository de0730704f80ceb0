namespace Oneflow.Client.Tests.Hostile;

/// <summary>Returns a token when it is first asked, and then lets the next call wait without end.</summary>
internal sealed class WaitingTokens(SemaphoreSlim reached) : IOneflowTokenSource
{
    private bool _wasAsked;

    public bool WasCancelled { get; private set; }

    public async ValueTask<ApiToken?> GetTokenAsync(long accountId, CancellationToken cancellationToken)
    {
        if (_wasAsked)
        {
            try
            {
                reached.Release();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                WasCancelled = cancellationToken.IsCancellationRequested;
            }
        }

        _wasAsked = true;
        return HostileClient.Token;
    }

    public ValueTask RejectedAsync(long accountId, ApiToken token, CancellationToken cancellationToken) => default;
}
