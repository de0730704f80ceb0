using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Oneflow.Integration;

/// <summary>Reports the inbox: handlers that take long, and events that need an operator.</summary>
internal sealed class InboxHealthCheck(IOneflowInbox inbox, WorkSlots slots, AttemptRunner runner) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var counts = await inbox.CountAsync(cancellationToken);
            var (running, slow) = slots.Counts;
            var data = new Dictionary<string, object>
            {
                ["pending"] = counts.Pending,
                ["dead"] = counts.Dead,
                ["unreadable"] = counts.Unreadable,
                ["running"] = running,
                ["slow"] = slow,
                ["abandoned"] = runner.AbandonedCount,
            };
            return counts.Dead + counts.Unreadable + slow + runner.AbandonedCount == 0
                ? HealthCheckResult.Healthy("Events are handled.", data)
                : new HealthCheckResult(
                    context.Registration.FailureStatus,
                    "Handlers take long, or events need an operator; the data has the numbers.",
                    data: data);
        }
        catch (Exception exception) when (DatabaseFailure.Is(exception))
        {
            return HealthCheckResult.Unhealthy(DatabaseFailure.Description, exception);
        }
    }
}
