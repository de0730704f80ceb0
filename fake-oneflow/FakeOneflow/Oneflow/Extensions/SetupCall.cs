using OneflowFake.Oneflow.Auth;
using OneflowFake.Oneflow.Webhooks;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Extensions;

/// <summary>The call of the Setup URL after one change of an extension, with all its attempts.</summary>
/// <param name="url">The Setup URL.</param>
/// <param name="eventName">What <c>event</c> says.</param>
/// <param name="token">The token of the extension; null when it was disabled.</param>
/// <param name="waits">Waits before the attempts after the first.</param>
/// <param name="createdTime">When the extension changed.</param>
internal sealed class SetupCall(
    string url, string eventName, ApiToken? token, IReadOnlyList<TimeSpan> waits, DateTimeOffset createdTime)
{
    private readonly IReadOnlyList<TimeSpan> _waits = waits;
    private readonly TrackedList<SetupAttempt> _attempts = [];

    public string Url { get; } = url;
    public string EventName { get; } = eventName;
    public ApiToken? Token { get; } = token;
    public DateTimeOffset CreatedTime { get; } = createdTime;
    public IReadOnlyList<SetupAttempt> Attempts => _attempts;
    public DeliveryState State { get; private set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>When the next attempt is due; null when none follows.</summary>
    public DateTimeOffset? NextAttemptTime { get; private set => field = Undo.Set(field, value, old => field = old); } = createdTime;

    /// <summary>The address that the receiver sends the user to next; null when it does not.</summary>
    public string? OauthLink => _attempts.Count > 0 ? _attempts[^1].OauthLink : null;

    /// <summary>Ends all attempts, unless it is done.</summary>
    public void Drop()
    {
        if (State == DeliveryState.Waiting)
            (State, NextAttemptTime) = (DeliveryState.Dropped, null);
    }

    /// <summary>Records the result of an attempt, and plans the next. Every status of success is one.</summary>
    public void Add(SetupAttempt attempt)
    {
        _attempts.Add(attempt);
        if (attempt.Status is >= 200 and < 300)
            (State, NextAttemptTime) = (DeliveryState.Delivered, null);
        else if (State == DeliveryState.Dropped)
            NextAttemptTime = null;
        else if (_attempts.Count <= _waits.Count)
            NextAttemptTime = attempt.Time.Plus(_waits[_attempts.Count - 1]);
        else
            (State, NextAttemptTime) = (DeliveryState.GivenUp, null);
    }

    public static SetupCall Keep(StateStream state, SetupCall? it) => state.Shared(
        it,
        () => new(
            state.Text(it?.Url), state.Text(it?.EventName), state.ExistingOrNull(it?.Token),
            state.List(it?._waits, (stream, wait) => stream.Span(wait)), state.Time(it?.CreatedTime)),
        made => made.Keep(state));

    private void Keep(StateStream state)
    {
        state.Fill(_attempts, SetupAttempt.Keep);
        State = (DeliveryState)state.Int((int)State);
        NextAttemptTime = state.TimeOrNull(NextAttemptTime);
    }
}
