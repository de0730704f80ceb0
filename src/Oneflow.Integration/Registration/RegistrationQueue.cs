using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Queues accounts for registration.</summary>
internal sealed class RegistrationQueue(RegistrationStore registrations, IOptions<OneflowIntegrationOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<long, bool> _requested = [];

    /// <summary>Set when an account was queued by this process.</summary>
    public Signal Signal { get; } = new(clock);

    public async Task RequestAsync(long accountId, CancellationToken cancellationToken)
    {
        if (options.Value.Registration is null)
            return;

        await registrations.ReopenAsync(accountId, cancellationToken);
        _requested[accountId] = true;
        Signal.Set();
    }

    /// <summary>Returns true, once, when an account was queued by this process.</summary>
    public bool TakeRequest(long accountId) => _requested.TryRemove(accountId, out _);
}
