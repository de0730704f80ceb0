using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>
/// Claims events of the inbox and starts their attempts. When the host stops, it claims none and waits for the handlers;
/// shortly before the host's time is over it cancels them, and does not wait for those that ignore it.
/// </summary>
internal sealed class InboxWorker(
    InboxStore inbox,
    AttemptRunner runner,
    WorkSlots slots,
    WebhookHandlerSlot handlers,
    IntegrationMeter meter,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    IOptions<HostOptions> hostOptions,
    IOptions<OneflowIntegrationOptions> options,
    ILogger<InboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan CleanUpInterval = TimeSpan.FromHours(1);
    private static readonly TimeSpan IdleFirstInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MaxStopMargin = TimeSpan.FromSeconds(5);

    private readonly OneflowInboxOptions _options = options.Value.Inbox;
    private readonly CancellationTokenSource _kill = new();
    private readonly TaskCompletionSource _isKilled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long? _cleanedUpAt;
    private long? _idleFirstAt;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        using var killing = cancellationToken.UnsafeRegister(worker => ((InboxWorker)worker!).Kill(), this);
        await base.StopAsync(cancellationToken);

        // A statement of a database that does not respond can hold it up as well.
        if (ExecuteTask is { } execution)
            await execution.EndsWithinAsync(MaxStopMargin / 2, clock, CancellationToken.None);
    }

    public override void Dispose()
    {
        _kill.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_options.Concurrency == 0)
            return;

        meter.ObserveRunning(() => slots.Counts);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        try
        {
            await handlers.Handler.WaitAsync(stopping.Token);
            while (true)
            {
                var next = inbox.Signal.Next;
                await slots.WaitForFreeAsync(stopping.Token);
                if (!await StartDueAsync(stopping.Token))
                    await inbox.Signal.WaitAsync(next, _options.PollInterval, stopping.Token);
                stopping.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await EndAsync();
        }
    }

    /// <summary>Waits for handlers, but no longer than the host has time.</summary>
    private async Task EndAsync()
    {
        var timeout = hostOptions.Value.ShutdownTimeout;
        var margin = timeout / 5 < MaxStopMargin ? timeout / 5 : MaxStopMargin;
        using var ended = new CancellationTokenSource();
        var none = slots.WaitForNoneAsync(ended.Token);
        if (timeout > TimeSpan.Zero)
            await Task.WhenAny(none, _isKilled.Task, Task.Delay(timeout - margin, clock, ended.Token));
        else
            await Task.WhenAny(none, _isKilled.Task);

        if (!none.IsCompleted)
        {
            Kill();
            await Task.WhenAny(none, Task.Delay(margin / 2, clock, ended.Token));
            if (!none.IsCompleted)
            {
                logger.LogWarning(
                    "{Count} handlers of events ignore their token. The host ends without them.",
                    slots.Counts.Running + slots.Counts.Slow);
            }
        }

        await ended.CancelAsync();
    }

    private void Kill()
    {
        // Not awaited: callbacks of the token are as untrusted as the handlers.
        if (_isKilled.TrySetResult())
            _ = _kill.CancelAsync();
    }

    /// <summary>Claims due events for the free slots, and starts them.</summary>
    /// <returns>True when there were any.</returns>
    private async Task<bool> StartDueAsync(CancellationToken stoppingToken)
    {
        try
        {
            await CleanUpAsync(stoppingToken);
            return await StartIdleAccountsAsync() || await StartAsync(idleOnly: false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            // Also when the database stops together with the host, which still waits for the handlers.
            logger.LogError(exception, "The inbox could not be read. It is tried again.");
            return false;
        }
    }

    /// <summary>
    /// Starts events of accounts that have no attempt in progress, so that they need not wait for older events of busy accounts.
    /// The look passes over all events of busy accounts, so it is limited; when attempts are slow it precedes each claim.
    /// </summary>
    private async Task<bool> StartIdleAccountsAsync()
    {
        if (slots.Counts == (0, 0) || (_idleFirstAt is { } last && clock.GetElapsedTime(last) < IdleFirstInterval))
            return false;

        _idleFirstAt = clock.GetTimestamp();
        return await StartAsync(idleOnly: true);
    }

    private async Task<bool> StartAsync(bool idleOnly)
    {
        var (count, except) = slots.GetFree(idleOnly);
        if (count <= 0)
            return false;

        // Not with a token: an interrupted statement may have claimed events all the same.
        var startedAt = clock.GetTimestamp();
        var rows = await inbox.ClaimAsync(count, _options.Lease, except, CancellationToken.None);
        foreach (var row in rows)
        {
            slots.Take(row.AccountId);
            _ = RunAsync(new InboxAttempt(row, startedAt));
        }

        return rows.Count > 0;
    }

    private async Task RunAsync(InboxAttempt attempt)
    {
        var row = attempt.Row;
        try
        {
            await Task.Yield();
            await runner.RunAsync(attempt, () => attempt.IsSlow = slots.TryMoveToSlow(row.AccountId), _kill.Token);
        }
        catch (Exception exception)
        {
            // The claim passes, and the event is handled again.
            logger.LogError(exception, "The end of event {Id} of the inbox could not be stored.", row.Id);
        }
        finally
        {
            slots.Release(row.AccountId, attempt.IsSlow);
            inbox.Signal.Set();
        }
    }

    private async Task CleanUpAsync(CancellationToken cancellationToken)
    {
        if (_cleanedUpAt is { } last && clock.GetElapsedTime(last) < CleanUpInterval)
            return;

        _cleanedUpAt = clock.GetTimestamp();
        await inbox.CleanUpAsync(_options.Retention, cancellationToken);
    }
}
