using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>
/// Asks Oneflow about the tokens of accounts that a call said were disabled: once per account and interval, and never more
/// than a few at a time, however many calls there are.
/// </summary>
internal sealed class DisableWorker(
    DisableQueue queue,
    IOneflowAccounts accounts,
    TimeProvider clock,
    IOptions<OneflowIntegrationOptions> options,
    ILogger<DisableWorker> logger) : BackgroundService
{
    private const int Concurrency = 4;
    private const int MaxFailures = 10;

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _interval = options.Value.Setup.DisableCheckInterval;
    private readonly ConcurrentDictionary<long, (long CheckedAt, int Failures)> _checked = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = queue.Signal.Next;
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = stoppingToken };
            await Parallel.ForEachAsync(queue.Waiting.Where(IsDue), parallel, CheckAsync);
            await queue.Signal.WaitAsync(next, queue.Waiting.Count == 0 ? Timeout.InfiniteTimeSpan : PollInterval, stoppingToken);
        }
    }

    private bool IsDue(long accountId) => !_checked.TryGetValue(accountId, out var last)
        || clock.GetElapsedTime(last.CheckedAt) >= _interval;

    private async ValueTask CheckAsync(long accountId, CancellationToken cancellationToken)
    {
        var failures = _checked.GetValueOrDefault(accountId).Failures;
        queue.Begin(accountId);
        try
        {
            _checked[accountId] = (clock.GetTimestamp(), 0);
            if (await accounts.DisableAsync(accountId, cancellationToken) == OneflowDisableOutcome.Unreachable)
                CheckLater(accountId, failures + 1);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "Account {AccountId}, which a call said was disabled, could not be checked.", accountId);
            CheckLater(accountId, failures + 1);
        }
        finally
        {
            queue.End();
        }
    }

    private void CheckLater(long accountId, int failures)
    {
        if (failures >= MaxFailures)
            return;

        _checked[accountId] = (clock.GetTimestamp(), failures);
        queue.Add(accountId);
    }
}
