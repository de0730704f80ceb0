namespace OneflowFake.Tenants.Clock;

/// <summary>The state of a clock.</summary>
/// <param name="FrozenAt">Where it stands; null when it runs.</param>
/// <param name="Ahead">How far it is ahead of its source while it runs.</param>
internal readonly record struct ClockState(DateTimeOffset? FrozenAt, TimeSpan Ahead);
