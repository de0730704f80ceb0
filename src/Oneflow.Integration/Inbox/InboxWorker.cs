using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>
/// Handles the events of the inbox. When the host stops, it claims no more and lets handlers end; only when the host's
/// time for that is over, they are cancelled and their events given back.
/// </summary>
internal sealed class InboxWorker(
    InboxStore inbox, InboxSignal signal, WebhookHandling handling, IServiceScopeFactory scopes, TimeProvider clock,
    IOptions<OneflowIntegrationOptions> options, ILogger<InboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenCleanUps = TimeSpan.FromHours(1);

    private readonly OneflowInboxOptions _options = options.Value.Inbox;
    private readonly CancellationTokenSource _kill = new();
    private DateTimeOffset _nextCleanUp;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var killing = cancellationToken.UnsafeRegister(kill => ((CancellationTokenSource)kill!).Cancel(), _kill);
        await base.StopAsync(cancellationToken);
        if (ExecuteTask is { } execution)
            await execution.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

        using var slots = new SemaphoreSlim(_options.Concurrency);
        try
        {
            await handling.Handler.WaitAsync(stoppingToken);
            while (true)
            {
                var next = signal.Next;
                if (!await StartDueAsync(slots, stoppingToken))
                    await signal.WaitAsync(next, _options.PollInterval, stoppingToken);
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // All slots are free again when every handler has ended.
            for (var slot = 0; slot < _options.Concurrency; slot++)
                await slots.WaitAsync(CancellationToken.None);
        }
    }

    /// <summary>Claims what is due for the slots that are free, and starts it. It waits for one to be free.</summary>
    private async Task<bool> StartDueAsync(SemaphoreSlim slots, CancellationToken stoppingToken)
    {
        await slots.WaitAsync(stoppingToken);
        var free = 1;
        while (slots.Wait(0, CancellationToken.None))
            free++;

        IReadOnlyList<InboxRow> rows = [];
        try
        {
            await CleanUpAsync(stoppingToken);

            // Not with the stopping token: what it interrupts may have been claimed all the same.
            rows = await inbox.ClaimAsync(free, _options.Lease, CancellationToken.None);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError(exception, "The inbox could not be read. It is tried again.");
        }
        finally
        {
            if (free > rows.Count)
                slots.Release(free - rows.Count);
        }

        foreach (var row in rows)
            _ = RunAsync(row, slots);
        return rows.Count > 0;
    }

    private async Task RunAsync(InboxRow row, SemaphoreSlim slots)
    {
        try
        {
            await Task.Yield();
            await HandleAsync(row);
        }
        catch (Exception exception)
        {
            // The claim passes, and the event is handled again.
            logger.LogError(exception, "How event {Id} of the inbox ended could not be stored.", row.Id);
        }
        finally
        {
            slots.Release();
        }
    }

    private async Task HandleAsync(InboxRow row)
    {
        if (row.Attempts > _options.MaxAttempts)
        {
            await inbox.BuryAsync(row, "The process ended while it was handled.", CancellationToken.None);
            return;
        }

        // After a long pause of this process the event may be another's, or done.
        if (clock.GetUtcNow() >= row.DueAt)
            return;

        if (await TryHandleAsync(row) is not { } failure)
        {
            if (!await inbox.AcknowledgeAsync(row, CancellationToken.None))
                logger.LogWarning("Event {Id} of the inbox was handled after its claim had passed; it may be handled twice.", row.Id);
        }
        else if (failure is OperationCanceledException && _kill.IsCancellationRequested)
        {
            await inbox.ReleaseAsync(row, CancellationToken.None);
        }
        else
        {
            await FailAsync(row, failure);
        }
    }

    private async Task<Exception?> TryHandleAsync(InboxRow row)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(_kill.Token);
        var renewing = RenewAsync(row, ending);
        try
        {
            var handler = await handling.Handler;
            await using var scope = scopes.CreateAsyncScope();
            await handler(row.ToEvent(), scope.ServiceProvider, ending.Token);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
        finally
        {
            await ending.CancelAsync();
            await renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Renews the claim while the handler runs; cancels the handler when the claim is lost.</summary>
    private async Task RenewAsync(InboxRow row, CancellationTokenSource ending)
    {
        while (true)
        {
            await Task.Delay(_options.Lease / 3, clock, ending.Token);
            try
            {
                if (!await inbox.RenewAsync(row, _options.Lease, ending.Token))
                    await ending.CancelAsync();
            }
            catch (Exception exception) when (!ending.IsCancellationRequested)
            {
                logger.LogWarning(exception, "The claim on event {Id} of the inbox could not be renewed. It is tried again.", row.Id);
            }
        }
    }

    private async Task FailAsync(InboxRow row, Exception failure)
    {
        var error = $"{failure.GetType().Name}: {failure.Message}";
        error = error.Length > InboxRow.LongestError ? error[..InboxRow.LongestError] : error;
        if (row.Attempts >= _options.MaxAttempts)
        {
            logger.LogError(failure, "Event {Id} of the inbox failed for the last time, at attempt {Attempt}. It is a dead letter now.", row.Id, row.Attempts);
            await inbox.BuryAsync(row, error, CancellationToken.None);
            return;
        }

        var delay = Delay(row.Attempts);
        logger.LogWarning(failure, "Event {Id} of the inbox failed at attempt {Attempt}. It is tried again in {Delay}.", row.Id, row.Attempts, delay);
        await inbox.RetryAsync(row, error, delay, CancellationToken.None);
    }

    private TimeSpan Delay(int attempt)
    {
        var delay = _options.BaseDelay * Math.Pow(2, Math.Min(attempt - 1, 30));
        return delay < _options.MaxDelay ? delay : _options.MaxDelay;
    }

    private async Task CleanUpAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now < _nextCleanUp)
            return;

        _nextCleanUp = now + BetweenCleanUps;
        await inbox.CleanUpAsync(now - _options.Retention, cancellationToken);
    }
}
