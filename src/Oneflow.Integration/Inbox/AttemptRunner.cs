using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Runs one attempt to handle an event, within its time.</summary>
internal sealed class AttemptRunner(
    InboxStore inbox,
    WebhookHandlerSlot handlers,
    IServiceScopeFactory scopes,
    IntegrationMeter meter,
    TimeProvider clock,
    IOptions<OneflowIntegrationOptions> options,
    ILogger<AttemptRunner> logger)
{
    private const string EndedWhileHandled = "The process ended while it was handled.";

    // The time that a handler has after its token was cancelled.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly OneflowInboxOptions _options = options.Value.Inbox;
    private int _abandonedCount;

    /// <summary>The number of abandoned handlers that have not ended.</summary>
    public int AbandonedCount => Volatile.Read(ref _abandonedCount);

    /// <summary>Handles an event that was just claimed, and stores how the attempt ended.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="reportSlow">Called when the attempt turns out to be slow.</param>
    /// <param name="kill">Cancelled when the host has no more time.</param>
    public async Task RunAsync(InboxAttempt attempt, Action reportSlow, CancellationToken kill)
    {
        var row = attempt.Row;
        if (row.Attempts > _options.MaxAttempts)
        {
            meter.CountAttempt("dead");
            logger.LogError("Event {Id} of the inbox ended its process, or never ended, at each attempt. It is a dead letter now.", row.Id);
            await inbox.MoveToDeadLettersAsync(row, row.LastError ?? EndedWhileHandled, CancellationToken.None);
            return;
        }

        // After a long pause of this process the event may be another's, or done.
        if (clock.GetElapsedTime(attempt.StartedAt) >= _options.Lease)
            return;

        // Not disposed of: a handler that is abandoned may still use its token.
        var ending = CancellationTokenSource.CreateLinkedTokenSource(kill);
        using var renewing = new CancellationTokenSource();
        var handling = Task.Run(() => HandleAsync(row, ending.Token), CancellationToken.None);
        _ = RenewAsync(row, ending, renewing.Token);
        try
        {
            await WaitAsync(attempt, handling, reportSlow, ending, kill);
        }
        finally
        {
            await renewing.CancelAsync();
        }

        if (handling.IsCompleted)
            await StoreEndAsync(attempt, await handling, kill);
        else
            await AbandonAsync(row, handling, kill);
    }

    /// <summary>Waits until the handler has ended, or its time and grace have passed.</summary>
    private async Task WaitAsync(
        InboxAttempt attempt, Task handling, Action reportSlow, CancellationTokenSource ending, CancellationToken kill)
    {
        var (row, untilSlow) = (attempt.Row, _options.SlowAfter < _options.AttemptTimeout ? _options.SlowAfter : _options.AttemptTimeout);
        if (await handling.EndsWithinAsync(untilSlow, clock, kill))
            return;

        if (!kill.IsCancellationRequested)
        {
            logger.LogWarning(
                "Event {Id} of the inbox, {Type} of account {AccountId}, has been handled for {Time} "
                + "at attempt {Attempt}. It may take {Timeout}.",
                row.Id, row.EventType, row.AccountId, untilSlow, row.Attempts, _options.AttemptTimeout);
            reportSlow();
            if (await handling.EndsWithinAsync(_options.AttemptTimeout - untilSlow, clock, kill))
                return;
        }

        // Not awaited: callbacks of the token run on the way, and are as untrusted as the handler.
        _ = ending.CancelAsync();
        await handling.EndsWithinAsync(Grace, clock, CancellationToken.None);
    }

    // A handler whose token was cancelled may end with any exception: drivers of databases throw their own.
    private Task StoreEndAsync(InboxAttempt attempt, Exception? failure, CancellationToken kill) => failure switch
    {
        null => AcknowledgeAsync(attempt.Row),
        _ when kill.IsCancellationRequested => ReleaseAsync(attempt.Row, failure),
        _ when clock.GetElapsedTime(attempt.StartedAt) >= _options.AttemptTimeout => FailAsync(attempt.Row, Late(failure)),
        _ => FailAsync(attempt.Row, failure),
    };

    private TimeoutException Late(Exception failure)
    {
        var end = failure is OperationCanceledException ? "" : $" It ended with {failure.GetType().Name}: {failure.Message}";
        return new TimeoutException($"The handler did not end within {_options.AttemptTimeout}.{end}", failure);
    }

    private Task ReleaseAsync(InboxRow row, Exception failure)
    {
        if (failure is not OperationCanceledException)
        {
            logger.LogWarning(
                failure, "Event {Id} of the inbox failed while the host ended. It is handled again as if it had not been tried.", row.Id);
        }

        return inbox.ReleaseAsync(row, CancellationToken.None);
    }

    private async Task<Exception?> HandleAsync(InboxRow row, CancellationToken cancellationToken)
    {
        try
        {
            var handler = await handlers.Handler;
            await using var scope = scopes.CreateAsyncScope();
            await handler(row.ToEvent(), scope.ServiceProvider, cancellationToken);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    /// <summary>Renews the claim while the handler runs; cancels the handler when the claim is lost.</summary>
    private async Task RenewAsync(InboxRow row, CancellationTokenSource ending, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(_options.Lease / 3, clock, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!ended.IsCancellationRequested && !await inbox.RenewAsync(row, _options.Lease, ended))
                    _ = ending.CancelAsync();
            }
            catch (Exception exception) when (!ended.IsCancellationRequested)
            {
                logger.LogWarning(exception, "The claim on event {Id} of the inbox could not be renewed. It is tried again.", row.Id);
            }
            catch (Exception)
            {
                // The handler ended meanwhile.
            }
        }
    }

    private async Task AcknowledgeAsync(InboxRow row)
    {
        meter.CountAttempt("done");
        if (!await inbox.AcknowledgeAsync(row, CancellationToken.None))
            logger.LogWarning("Event {Id} of the inbox was handled after its claim had passed; it may be handled twice.", row.Id);
    }

    /// <summary>Leaves the event claimed while its handler may still run.</summary>
    private async Task AbandonAsync(InboxRow row, Task<Exception?> handling, CancellationToken kill)
    {
        _ = AcknowledgeLaterAsync(row, handling);
        meter.CountAttempt("abandoned");
        if (kill.IsCancellationRequested)
        {
            logger.LogWarning("Event {Id} of the inbox was still being handled when the host ended. Its claim expires by itself.", row.Id);
            return;
        }

        var retry = Delay(row.Attempts);
        var lease = retry > _options.Lease ? retry : _options.Lease;
        logger.LogError(
            "The handler of event {Id} of the inbox ignores its token after {Timeout} at attempt {Attempt}. It was abandoned; "
            + "the event is handled again in {Delay}. Pass the token on to all that the handler waits for.",
            row.Id, _options.AttemptTimeout, row.Attempts, lease);
        await inbox.AbandonAsync(
            row, $"TimeoutException: The handler did not end within {_options.AttemptTimeout}.", lease, CancellationToken.None);
    }

    private async Task AcknowledgeLaterAsync(InboxRow row, Task<Exception?> handling)
    {
        Interlocked.Increment(ref _abandonedCount);
        try
        {
            if (await handling is null && await inbox.AcknowledgeAsync(row, CancellationToken.None)
                && logger.IsEnabled(LogLevel.Information))
                logger.LogInformation("Event {Id} of the inbox was handled after its attempt had been abandoned.", row.Id);
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "The end of event {Id} of the inbox could not be stored.", row.Id);
        }
        finally
        {
            Interlocked.Decrement(ref _abandonedCount);
        }
    }

    private async Task FailAsync(InboxRow row, Exception failure)
    {
        var error = $"{failure.GetType().Name}: {failure.Message}";
        if (row.Attempts >= _options.MaxAttempts)
        {
            meter.CountAttempt("dead");
            logger.LogError(
                failure,
                "Event {Id} of the inbox failed for the last time, at attempt {Attempt}. It is a dead letter now.",
                row.Id, row.Attempts);
            await inbox.MoveToDeadLettersAsync(row, error, CancellationToken.None);
            return;
        }

        var delay = Delay(row.Attempts);
        meter.CountAttempt("failed");
        logger.LogWarning(
            failure, "Event {Id} of the inbox failed at attempt {Attempt}. The next attempt is in {Delay}.", row.Id, row.Attempts, delay);
        await inbox.RetryAsync(row, error, delay, CancellationToken.None);
    }

    // In ticks of a double: as a TimeSpan, a day that is doubled 24 times overflows.
    private TimeSpan Delay(int attempt)
    {
        var ticks = _options.BaseDelay.Ticks * Math.Pow(2, Math.Min(attempt - 1, 30));
        return ticks < _options.MaxDelay.Ticks ? TimeSpan.FromTicks((long)ticks) : _options.MaxDelay;
    }
}
