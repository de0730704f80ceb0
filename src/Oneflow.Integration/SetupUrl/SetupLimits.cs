using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Limits the calls that ask Oneflow about a token, per account and over all.</summary>
internal sealed class SetupLimits(IOptions<OneflowIntegrationOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<long> _limits = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<long, long>(
            accountId => RateLimitPartition.GetFixedWindowLimiter(
                accountId, _ => Window(options.Value.Setup.EnableCallsPerAccountAndMinute))),
        PartitionedRateLimiter.Create<long, string>(
            _ => RateLimitPartition.GetFixedWindowLimiter("all", _ => Window(options.Value.Setup.EnableCallsPerMinute))));

    /// <summary>Returns true when a call about an account is within the limits.</summary>
    public bool TryTake(long accountId)
    {
        using var lease = _limits.AttemptAcquire(accountId);
        return lease.IsAcquired;
    }

    public void Dispose() => _limits.Dispose();

    private static FixedWindowRateLimiterOptions Window(int calls)
        => new() { PermitLimit = calls, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 };
}
