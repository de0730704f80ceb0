namespace FakeOneflow.Webhooks;

/// <summary>All outboxes of a tenant as one. Each attempt goes back to the outbox that began it.</summary>
internal sealed class Outboxes(params IReadOnlyList<IOutbox> outboxes) : IOutbox
{
    private readonly Dictionary<Callback, IOutbox> _underWay = [];

    public DateTimeOffset? Next => outboxes.Min(outbox => outbox.Next);

    public void Post(DateTimeOffset now)
    {
        foreach (var outbox in outboxes)
            outbox.Post(now);
    }

    public IReadOnlyList<Callback> Begin(DateTimeOffset now)
    {
        var callbacks = new List<Callback>();
        foreach (var outbox in outboxes)
        {
            foreach (var callback in outbox.Begin(now))
            {
                _underWay[callback] = outbox;
                callbacks.Add(callback);
            }
        }

        return callbacks;
    }

    public void Finish(Callback callback, CallbackAnswer answer, DateTimeOffset now)
    {
        if (_underWay.Remove(callback, out var outbox))
            outbox.Finish(callback, answer, now);
    }
}
