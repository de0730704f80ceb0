using OneflowFake.Tenants.Clock;

namespace OneflowFake.Tenants.Callbacks;

/// <summary>All outboxes of a tenant as one.</summary>
internal sealed class Outboxes : IOutbox
{
    private readonly List<IOutbox> _outboxes = [];

    public DateTimeOffset? Next
    {
        get
        {
            // Every call asks for it.
            DateTimeOffset? first = null;
            foreach (var outbox in _outboxes)
            {
                if (outbox.Next is { } next && !(first <= next))
                    first = next;
            }

            return first;
        }
    }

    public IEnumerable<DueItem> Due => _outboxes.SelectMany(outbox => outbox.Due);

    /// <summary>Adds an outbox of a vendor. Of those that are due at one moment the first that was added begins.</summary>
    public void Add(IOutbox outbox) => _outboxes.Add(outbox);

    public void Post(DateTimeOffset now)
    {
        foreach (var outbox in _outboxes)
            outbox.Post(now);
    }

    public IReadOnlyList<Callback> Begin(DateTimeOffset now) => [.. _outboxes.SelectMany(outbox => outbox.Begin(now))];

    public Action<CallbackResponse, DateTimeOffset>? Resume(string callbackId) =>
        _outboxes.Select(outbox => outbox.Resume(callbackId)).FirstOrDefault(end => end is not null);

    public bool AbandonAttempts()
    {
        var isAny = false;
        foreach (var outbox in _outboxes)
            isAny |= outbox.AbandonAttempts();
        return isAny;
    }
}
