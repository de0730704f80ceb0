using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>
/// Registers accounts after they were enabled, and resumes interrupted registrations. Each account is on its own: neither a
/// slow one nor one that a dead process still claims holds up another.
/// </summary>
internal sealed class RegistrationWorker(
    Registrar registrar,
    RegistrationStore registrations,
    RegistrationQueue queue,
    TimeProvider clock,
    IOptions<OneflowIntegrationOptions> options,
    ILogger<RegistrationWorker> logger) : BackgroundService
{
    private const int Concurrency = 8;
    private const int SlowConcurrency = 64;

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SlowAfter = TimeSpan.FromSeconds(10);

    // The time that a run has after its own timeout, before it is abandoned.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly WorkSlots _slots = new(Concurrency, 1, SlowConcurrency);
    private readonly ConcurrentDictionary<long, bool> _running = [];
    private readonly ConcurrentDictionary<long, long> _failedAt = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Registration is not null)
        {
            var next = queue.Signal.Next;
            await StartOpenAsync(stoppingToken);
            await queue.Signal.WaitAsync(next, PollInterval, stoppingToken);
            stoppingToken.ThrowIfCancellationRequested();
        }
    }

    private async Task StartOpenAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var accountId in await registrations.ListOpenAsync(stoppingToken))
            {
                if (!IsDue(accountId) || !_running.TryAdd(accountId, true))
                    continue;

                await _slots.WaitForFreeAsync(stoppingToken);
                _slots.Take(accountId);
                _ = RunAsync(accountId, stoppingToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            logger.LogError(exception, "The registrations could not be read. The next attempt is in {Delay}.", PollInterval);
        }
    }

    private bool IsDue(long accountId)
        => queue.TakeRequest(accountId)
            || !_failedAt.TryGetValue(accountId, out var failedAt) || clock.GetElapsedTime(failedAt) >= RetryDelay;

    private async Task RunAsync(long accountId, CancellationToken stoppingToken)
    {
        var isSlow = false;
        try
        {
            var timeout = options.Value.Registration!.Timeout + Grace;
            var run = Task.Run(() => RegisterAsync(accountId, stoppingToken), CancellationToken.None);
            var untilSlow = SlowAfter < timeout ? SlowAfter : timeout;
            if (!await run.EndsWithinAsync(untilSlow, clock, stoppingToken) && !stoppingToken.IsCancellationRequested)
            {
                isSlow = _slots.TryMoveToSlow(accountId);
                if (!await run.EndsWithinAsync(timeout - untilSlow, clock, stoppingToken) && !stoppingToken.IsCancellationRequested)
                    logger.LogError("The registration of account {AccountId} ignores its token. It was abandoned.", accountId);
            }
        }
        finally
        {
            _slots.Release(accountId, isSlow);
            _running.TryRemove(accountId, out _);
        }
    }

    private async Task RegisterAsync(long accountId, CancellationToken stoppingToken)
    {
        try
        {
            if (await registrar.TryRegisterAsync(accountId, stoppingToken) is null)
            {
                if (logger.IsEnabled(LogLevel.Information))
                    logger.LogInformation("Another process is registering account {AccountId}, or has ended while it was.", accountId);
                return;
            }

            _failedAt.TryRemove(accountId, out _);
            if (logger.IsEnabled(LogLevel.Information))
                logger.LogInformation("Account {AccountId} has its template type, data fields and webhook.", accountId);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            _failedAt[accountId] = clock.GetTimestamp();
            logger.LogError(
                exception, "Account {AccountId} could not be registered. The next attempt is in {Delay}.", accountId, RetryDelay);
        }
        catch (Exception)
        {
            // The host stops.
        }
    }
}
