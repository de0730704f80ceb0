using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants.Vendors;

/// <summary>Everything that a vendor gets from the server.</summary>
/// <param name="Tenants">All tenants.</param>
/// <param name="Rules">Which rules are in force.</param>
/// <param name="Callbacks">Which addresses the fake may be asked to call.</param>
/// <param name="ServerClock">The clock of responses without a tenant.</param>
/// <param name="RealTime">The time in which injected latency passes, as the deadlines of callers do.</param>
/// <param name="Seed">The seed that ids of requests without a tenant follow from.</param>
/// <param name="Hint">Says where a request that no operation serves should go, from its method and path; null when unknown.</param>
internal sealed record VendorContext(
    TenantRegistry Tenants, RuleSwitches Rules, CallbackPolicy Callbacks, TimeProvider ServerClock, TimeProvider RealTime, int Seed,
    Func<string, string, string?> Hint);
