using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Events;

/// <summary>One change that an event reports; null means no value.</summary>
internal sealed record EventChange(string Attribute, string? From, string? To)
{
    /// <summary>The changes among what may have changed.</summary>
    public static EventChange[] Among(params ReadOnlySpan<EventChange> candidates)
    {
        var changes = new List<EventChange>();
        foreach (var candidate in candidates)
        {
            if (candidate.From != candidate.To)
                changes.Add(candidate);
        }

        return [.. changes];
    }

    public static EventChange Keep(StateStream state, EventChange? it) =>
        new(state.Text(it?.Attribute), state.TextOrNull(it?.From), state.TextOrNull(it?.To));
}
