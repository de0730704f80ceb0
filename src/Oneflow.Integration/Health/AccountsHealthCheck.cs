using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Reports which accounts have working tokens, by calling Oneflow with each.</summary>
internal sealed class AccountsHealthCheck(
    OneflowDatabase database,
    IOneflowTokenStore store,
    IOneflowClientFactory clients,
    IOptions<OneflowIntegrationOptions> options,
    TimeProvider clock) : IHealthCheck, IDisposable
{
    private readonly OneflowHealthOptions _options = options.Value.Health;
    private readonly SemaphoreSlim _turn = new(1);
    private (HealthCheckResult Result, long CheckedAt)? _last;

    public void Dispose() => _turn.Dispose();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Concurrent probes share one result.
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_last is { } last && clock.GetElapsedTime(last.CheckedAt) < _options.CacheFor)
            {
                await ReadAsync(cancellationToken);
                return last.Result;
            }

            var result = await CheckAsync(context.Registration.FailureStatus, cancellationToken);
            _last = (result, clock.GetTimestamp());
            return result;
        }
        catch (Exception exception) when (DatabaseFailure.Is(exception))
        {
            return HealthCheckResult.Unhealthy(DatabaseFailure.Description, exception);
        }
        finally
        {
            _turn.Release();
        }
    }

    // A result is reused only while the database can be read, without which nothing works.
    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await db.Accounts.AnyAsync(cancellationToken);
    }

    private async Task<HealthCheckResult> CheckAsync(HealthStatus failureStatus, CancellationToken cancellationToken)
    {
        var states = new ConcurrentDictionary<long, string>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            store.ListAsync(cancellationToken), parallel,
            async (account, token) => states[account.AccountId] = await StateOfAsync(account, token));

        var data = states.OrderBy(state => state.Key)
            .ToDictionary(state => state.Key.ToString(CultureInfo.InvariantCulture), state => (object)state.Value);
        var working = states.Values.Count(state => state == AccountState.Works);
        var text = string.Create(CultureInfo.InvariantCulture, $"{working} of {states.Count} accounts have a working token.");
        return working == states.Count ? HealthCheckResult.Healthy(text, data) : new HealthCheckResult(failureStatus, text, data: data);
    }

    private async Task<string> StateOfAsync(OneflowAccount account, CancellationToken cancellationToken)
    {
        if (account.Status != OneflowTokenStatus.Active)
            return AccountState.Of(account.Status);

        try
        {
            var client = await clients.ForAccountAsync(account.AccountId, cancellationToken);

            // A refused token is marked as revoked on the way.
            var result = await client.Account.TryGetAccountAsync(cancellationToken);
            return result.Match(_ => AccountState.Works, _ => AccountState.Revoked, _ => AccountState.Unknown);
        }
        catch (OneflowAccountUnavailableException exception)
        {
            return AccountState.Of(exception.Status);
        }
    }
}
