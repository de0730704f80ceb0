using Oneflow.Testing.Control;

namespace Oneflow.Testing;

/// <summary>
/// Faults for the calls of a tenant, after its token and user were accepted. The first fault that matches a call applies.
/// </summary>
public sealed class TenantFaults
{
    private readonly ControlClient _control;
    private readonly string _tenantId;

    internal TenantFaults(ControlClient control, string tenantId) => (_control, _tenantId) = (control, tenantId);

    /// <summary>Lets the next calls of an operation go wrong.</summary>
    /// <param name="operation">Id of the operation, such as <c>createContract</c>; null for any.</param>
    /// <param name="response">The response to send, or what to do instead.</param>
    /// <param name="times">How many calls it hits, 1 or more.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ControlException">There is no such operation, or a value is outside its limits.</exception>
    public Task<Fault> AddAsync(string? operation, FaultResponse response, int times = 1, CancellationToken cancellationToken = default)
        => AddAsync(new CreateFaultRequest { Operation = operation, Response = response, Times = times }, cancellationToken);

    /// <summary>Lets calls go wrong: some of them at random, late, or after they were carried out.</summary>
    /// <param name="fault">The fault to inject.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ControlException">There is no such operation, or a value is outside its limits.</exception>
    public Task<Fault> AddAsync(CreateFaultRequest fault, CancellationToken cancellationToken = default)
        => _control.Faults.CreateFaultAsync(_tenantId, fault, cancellationToken);

    /// <summary>Returns the faults with their remaining uses, used-up ones included.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<Fault>> ListAsync(CancellationToken cancellationToken = default)
        => (await _control.Faults.ListFaultsAsync(_tenantId, cancellationToken).ConfigureAwait(false)).Faults;

    /// <summary>Removes all faults.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task ClearAsync(CancellationToken cancellationToken = default) => _control.Faults.ClearFaultsAsync(_tenantId, cancellationToken);

    /// <summary>
    /// Switches the rate limit on, which is off at first. It counts for each token, on the tenant's clock, for 5 minutes.
    /// </summary>
    /// <param name="requests">Requests within a window; the documented 2000 by default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<RateLimit> LimitRateAsync(int? requests = null, CancellationToken cancellationToken = default)
        => _control.RateLimits.SetRateLimitAsync(_tenantId, new SetRateLimitRequest { On = true, Limit = requests }, cancellationToken);

    /// <summary>Switches the rate limit off.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<RateLimit> UnlimitRateAsync(CancellationToken cancellationToken = default)
        => _control.RateLimits.SetRateLimitAsync(_tenantId, new SetRateLimitRequest { On = false }, cancellationToken);
}
