using OneflowFake.Tenants.Clock;

namespace OneflowFake.Tenants.Callbacks;

/// <summary>Requests that are due to receivers, on the clock of a tenant. To be used under the tenant's lock.</summary>
internal interface IOutbox
{
    /// <summary>When the next attempt is due; null when none is.</summary>
    DateTimeOffset? Next { get; }

    /// <summary>The attempts that are due, in words.</summary>
    IEnumerable<DueItem> Due => Next is { } next ? [new(next, "a call of a receiver")] : [];

    /// <summary>Queues what was noted since.</summary>
    void Post(DateTimeOffset now);

    /// <summary>Begins all attempts that are due.</summary>
    IReadOnlyList<Callback> Begin(DateTimeOffset now);

    /// <summary>The end of an attempt that has begun, by the id of its callback; null when none has.</summary>
    Action<CallbackResponse, DateTimeOffset>? Resume(string callbackId);

    /// <summary>Forgets the attempts that did not end, so that they are made again.</summary>
    /// <returns>False when there were none.</returns>
    bool AbandonAttempts();
}
