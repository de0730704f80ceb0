using Oneflow.Testing.Control;

namespace Oneflow.Testing;

/// <summary>
/// The clock of a tenant. Whatever moves it returns when everything that was due has happened, each thing at its own moment,
/// calls of webhooks included. It takes the time of that work, not the time that passes.
/// </summary>
public sealed class TenantClock
{
    private readonly ControlClient _control;
    private readonly string _tenantId;

    internal TenantClock(ControlClient control, string tenantId) => (_control, _tenantId) = (control, tenantId);

    /// <summary>Moves forward.</summary>
    /// <param name="time">How far; zero waits for what is due at this moment.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Where the clock stands then.</returns>
    /// <exception cref="ControlException">
    /// The time is negative, or leads past the end of time or past more than 20,000 things that are due.
    /// </exception>
    public Task<DateTimeOffset> AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default)
        => SetAsync(new SetClockRequest { Advance = time.ToString("c") }, cancellationToken);

    /// <summary>Stands still at a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>That moment.</returns>
    /// <exception cref="ControlException">More than 20,000 things are due until then; the message says where the clock came to.</exception>
    public Task<DateTimeOffset> FreezeAsync(DateTimeOffset moment, CancellationToken cancellationToken = default)
        => SetAsync(new SetClockRequest { FrozenAt = moment }, cancellationToken);

    /// <summary>Runs on from where it stands.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Where it stands.</returns>
    public Task<DateTimeOffset> RunAsync(CancellationToken cancellationToken = default)
        => SetAsync(new SetClockRequest { Run = true }, cancellationToken);

    private async Task<DateTimeOffset> SetAsync(SetClockRequest request, CancellationToken cancellationToken)
        => (await _control.Clocks.SetClockAsync(_tenantId, request, cancellationToken).ConfigureAwait(false)).Now;
}
