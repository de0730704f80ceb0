using Oneflow.Testing.Control;

namespace Oneflow.Testing;

/// <summary>The deliveries of a tenant's webhooks, sent and pending. Create the webhooks themselves with Oneflow's API.</summary>
public sealed class TenantDeliveries
{
    private readonly ControlClient _control;
    private readonly string _tenantId;

    internal TenantDeliveries(ControlClient control, string tenantId) => (_control, _tenantId) = (control, tenantId);

    /// <summary>Returns the last 1000 deliveries with their attempts. Advance the clock by zero first to send what is due.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<Delivery>> ListAsync(CancellationToken cancellationToken = default)
        => (await _control.Deliveries.ListDeliveriesAsync(_tenantId, cancellationToken: cancellationToken).ConfigureAwait(false))
            .Deliveries;

    /// <summary>Sends a delivery again, with the same id, as Oneflow does when the response to an attempt is lost.</summary>
    /// <param name="callbackId">Its <c>callback_id</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ControlException">There is no such delivery, or its webhook is gone.</exception>
    public Task<Delivery> ReplayAsync(string callbackId, CancellationToken cancellationToken = default)
        => _control.Deliveries.ReplayDeliveryAsync(_tenantId, callbackId, cancellationToken);

    /// <summary>Sets the faults of future deliveries. Faults that are not listed are switched off.</summary>
    /// <param name="duplicate">Each is sent twice.</param>
    /// <param name="reorder">They are sent in another order.</param>
    /// <param name="drop">They are not sent at all.</param>
    /// <param name="delay">How much later each is sent, on the tenant's clock.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<DeliverySwitches> DisturbAsync(
        bool duplicate = false, bool reorder = false, bool drop = false, TimeSpan delay = default,
            CancellationToken cancellationToken = default)
        => _control.Deliveries.SetDeliverySwitchesAsync(
            _tenantId,
            new SetDeliverySwitchesRequest { Duplicate = duplicate, Reorder = reorder, Drop = drop, Delay = delay.ToString("c") },
            cancellationToken);
}
