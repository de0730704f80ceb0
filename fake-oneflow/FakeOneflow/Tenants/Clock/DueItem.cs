namespace OneflowFake.Tenants.Clock;

/// <summary>Something that the clock of a tenant will make happen.</summary>
/// <param name="Moment">The moment at which it is due.</param>
/// <param name="What">A description in words.</param>
internal sealed record DueItem(DateTimeOffset Moment, string What);
