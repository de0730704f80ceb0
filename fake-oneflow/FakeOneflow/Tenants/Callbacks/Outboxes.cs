namespace OneflowFake.Tenants.Callbacks;

/// <summary>All outboxes of a tenant as one.</summary>
internal sealed class Outboxes(params IReadOnlyList<IOutbox> outboxes) : IOutbox
{
    public DateTimeOffset? Next => outboxes.Min(outbox => outbox.Next);

    public void Post(DateTimeOffset now)
    {
        foreach (var outbox in outboxes)
            outbox.Post(now);
    }

    public IReadOnlyList<Callback> Begin(DateTimeOffset now) => [.. outboxes.SelectMany(outbox => outbox.Begin(now))];

    public void AbandonAttempts()
    {
        foreach (var outbox in outboxes)
            outbox.AbandonAttempts();
    }
}
