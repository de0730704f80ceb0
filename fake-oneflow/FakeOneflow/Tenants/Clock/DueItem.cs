namespace OneflowFake.Tenants.Clock;

/// <summary>Something that the clock of a tenant will make happen.</summary>
/// <param name="Moment">When it is due.</param>
/// <param name="What">What happens, in words.</param>
internal sealed record DueItem(DateTimeOffset Moment, string What);
