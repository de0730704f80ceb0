using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>A person of a party.</summary>
internal sealed class Participant(long id, NewParticipant given, bool isOwnerSide, DateTimeOffset createdTime)
{
    private const string Delivered = "success";

    public long Id { get; } = id;
    public DateTimeOffset CreatedTime { get; } = createdTime;
    public DateTimeOffset UpdatedTime { get; private set => field = Undo.Set(field, value, old => field = old); } = createdTime;

    /// <summary>The data of the participant.</summary>
    public NewParticipant Given { get; private set => field = Undo.Set(field, value, old => field = old); } = given;

    /// <summary>True when the participant belongs to the party of the account.</summary>
    public bool IsOwnerSide { get; } = isOwnerSide;

    /// <summary>The state of the invitation.</summary>
    public string DeliveryStatus { get; private set => field = Undo.Set(field, value, old => field = old); } = "not_sent";

    public SignState SignState { get; private set => field = Undo.Set(field, value, old => field = old); }
    public DateTimeOffset? SignStateUpdatedTime { get; private set => field = Undo.Set(field, value, old => field = old); }
    public DateTimeOffset? FirstVisitedTime { get; private set => field = Undo.Set(field, value, old => field = old); }
    public DateTimeOffset? LastVisitedTime { get; private set => field = Undo.Set(field, value, old => field = old); }
    public int Visits { get; private set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>Sends the invitation. The fake has no mail or SMS to wait for, so it arrives at once.</summary>
    public void Invite()
    {
        if (Given is { IsInvited: true, DeliveryChannel: not (Vocabulary.NoChannel or Vocabulary.SameDevice) })
            DeliveryStatus = Delivered;
    }

    public void Change(NewParticipant given, DateTimeOffset now)
    {
        Given = given;
        UpdatedTime = now;
    }

    public void Decide(SignState state, DateTimeOffset now) => (SignState, SignStateUpdatedTime) = (state, now);

    /// <summary>Counts a visit to the contract.</summary>
    /// <returns>Whether it was the first.</returns>
    public bool Visit(DateTimeOffset now)
    {
        FirstVisitedTime ??= now;
        LastVisitedTime = now;
        if (DeliveryStatus == Delivered)
            DeliveryStatus = "opened";
        return ++Visits == 1;
    }

    public static Participant Keep(StateStream state, Participant? it) => state.Shared(
        it, () => new(state.Long(it?.Id), NewParticipant.Keep(state, it?.Given), state.Flag(it?.IsOwnerSide), state.Time(it?.CreatedTime)),
        made => made.Keep(state));

    private void Keep(StateStream state)
    {
        UpdatedTime = state.Time(UpdatedTime);
        DeliveryStatus = state.Text(DeliveryStatus);
        SignState = (SignState)state.Int((int)SignState);
        SignStateUpdatedTime = state.TimeOrNull(SignStateUpdatedTime);
        FirstVisitedTime = state.TimeOrNull(FirstVisitedTime);
        LastVisitedTime = state.TimeOrNull(LastVisitedTime);
        Visits = state.Int(Visits);
    }
}
