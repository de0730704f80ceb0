using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Tells which accounts have tokens that work, by calling Oneflow with each.</summary>
internal sealed class AccountsHealthCheck(
    IOneflowTokenStore store, IOneflowClientFactory clients, IOptions<OneflowIntegrationOptions> options, TimeProvider clock) : IHealthCheck, IDisposable
{
    private readonly OneflowHealthOptions _options = options.Value.Health;
    private readonly SemaphoreSlim _turn = new(1);
    private (HealthCheckResult Result, DateTimeOffset Until)? _last;

    public void Dispose() => _turn.Dispose();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Probes that come at once share one answer.
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_last is { } last && clock.GetUtcNow() < last.Until)
                return last.Result;

            var result = await CheckAsync(context.Registration.FailureStatus, cancellationToken);
            _last = (result, clock.GetUtcNow() + _options.CacheFor);
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<HealthCheckResult> CheckAsync(HealthStatus failureStatus, CancellationToken cancellationToken)
    {
        var states = new ConcurrentDictionary<long, string>();
        var together = new ParallelOptions { MaxDegreeOfParallelism = _options.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            store.ListAsync(cancellationToken), together,
            async (account, token) => states[account.AccountId] = await StateOfAsync(account, token));

        var data = states.OrderBy(state => state.Key).ToDictionary(state => state.Key.ToString(CultureInfo.InvariantCulture), state => (object)state.Value);
        var working = states.Values.Count(state => state == AccountState.Works);
        var text = string.Create(CultureInfo.InvariantCulture, $"{working} of {states.Count} accounts have a token that works.");
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
