using OneflowFake.Tenants.Clock;

namespace OneflowFake.Tenants.Persistence;

/// <summary>A command as it stands in the file.</summary>
/// <param name="Number">Its place in the order in which commands were carried out; 0 until it is written.</param>
/// <param name="TenantId">Whose it is.</param>
/// <param name="Moment">What the clock of the tenant showed.</param>
/// <param name="Clock">How the clock stood or ran afterwards.</param>
/// <param name="Command">What was done.</param>
internal sealed record StoredCommand(long Number, string TenantId, DateTimeOffset Moment, ClockState Clock, TenantCommand Command);
