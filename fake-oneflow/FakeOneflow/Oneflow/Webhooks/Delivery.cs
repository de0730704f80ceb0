using OneflowFake.Oneflow.Events;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Webhooks;

/// <summary>A notification of one webhook about events of one contract, with all attempts to deliver it.</summary>
internal sealed class Delivery(
    string callbackId, long webhookId, long contractId, IReadOnlyList<ContractEvent> events, DateTimeOffset createdTime)
{
    /// <summary>Waits before the attempts after the first, on the tenant's clock.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
        [.. new[] { 1, 5, 10, 30, 60, 300, 600, 1800, 3600 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    private readonly TrackedList<DeliveryAttempt> _attempts = [];

    /// <summary>The same for all attempts, so that a receiver can tell that it has had the notification before.</summary>
    public string CallbackId { get; } = callbackId;

    public long WebhookId { get; } = webhookId;
    public long ContractId { get; } = contractId;
    public IReadOnlyList<ContractEvent> Events { get; } = events;
    public DateTimeOffset CreatedTime { get; } = createdTime;

    public DeliveryState State { get; private set => field = Undo.Set(field, value, old => field = old); }
    public IReadOnlyList<DeliveryAttempt> Attempts => _attempts;

    /// <summary>When the next attempt is due, unless an earlier delivery is in the way; null when none follows.</summary>
    public DateTimeOffset? NextAttemptTime { get; private set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>True when it may be overtaken by a later delivery of the webhook.</summary>
    public bool IsHeld { get; private set => field = Undo.Set(field, value, old => field = old); }

    private int Failures { get; set => field = Undo.Set(field, value, old => field = old); }

    private int Copies { get; set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>Plans the first attempt.</summary>
    /// <param name="at">When it is due.</param>
    /// <param name="copies">How often to deliver it again after it was delivered.</param>
    /// <param name="isHeld">Whether a later delivery may overtake it.</param>
    public void Plan(DateTimeOffset at, int copies = 0, bool isHeld = false)
    {
        (State, NextAttemptTime, IsHeld, Copies, Failures) = (DeliveryState.Waiting, at, isHeld, copies, 0);
    }

    /// <summary>Ends all attempts.</summary>
    public void Drop()
    {
        (State, NextAttemptTime) = (DeliveryState.Dropped, null);
    }

    /// <summary>
    /// Records the result of an attempt, and plans the next unless the delivery was dropped meanwhile. Only status 200 is a success.
    /// </summary>
    public void Add(DeliveryAttempt attempt)
    {
        _attempts.Add(attempt);
        IsHeld = false;
        var isDropped = State == DeliveryState.Dropped;
        if (attempt.Status == 200)
        {
            (State, NextAttemptTime, Failures) = (DeliveryState.Delivered, Copies-- > 0 && !isDropped ? attempt.Time : null, 0);
            return;
        }

        if (isDropped)
            return;

        State = Failures < Waits.Count ? DeliveryState.Waiting : DeliveryState.GivenUp;
        NextAttemptTime = Failures < Waits.Count ? attempt.Time.Plus(Waits[Failures++]) : null;
    }

    public static Delivery Keep(StateStream state, Delivery? it) => state.Shared(
        it,
        () => new(
            state.Text(it?.CallbackId), state.Long(it?.WebhookId), state.Long(it?.ContractId),
            state.List(it?.Events, ContractEvent.Keep), state.Time(it?.CreatedTime)),
        made => made.Keep(state));

    private void Keep(StateStream state)
    {
        state.Fill(_attempts, DeliveryAttempt.Keep);
        State = (DeliveryState)state.Int((int)State);
        NextAttemptTime = state.TimeOrNull(NextAttemptTime);
        IsHeld = state.Flag(IsHeld);
        Failures = state.Int(Failures);
        Copies = state.Int(Copies);
    }
}
