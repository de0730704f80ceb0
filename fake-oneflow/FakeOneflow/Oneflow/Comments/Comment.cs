using OneflowFake.Oneflow.Events;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Comments;

/// <summary>A comment on a contract.</summary>
/// <param name="Id">Id of the comment.</param>
/// <param name="Body">Its text.</param>
/// <param name="ParentId">The comment that it replies to; null when it is none.</param>
/// <param name="IsPrivate">Whether only the own party sees it.</param>
/// <param name="CreatedTime">When it was written.</param>
internal sealed record Comment(long Id, string Body, long? ParentId, bool IsPrivate, DateTimeOffset CreatedTime)
{
    public required EventActor Sender { get; init; }
    public required IReadOnlyList<EventActor> Recipients { get; init; }

    public static Comment Keep(StateStream state, Comment? it) => new(
        state.Long(it?.Id), state.Text(it?.Body), state.LongOrNull(it?.ParentId), state.Flag(it?.IsPrivate), state.Time(it?.CreatedTime))
    {
        Sender = EventActor.Keep(state, it?.Sender),
        Recipients = state.List(it?.Recipients, EventActor.Keep),
    };
}
