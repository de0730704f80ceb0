using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Events;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Signicat.Webhooks;

/// <summary>
/// Deliveries to the webhooks of an account with Signicat, in the order in which the events happened. To be used under the
/// tenant's lock.
/// </summary>
internal sealed class SignicatOutbox(SignicatAccount account) : IOutbox
{
    /// <summary>The number of deliveries of a webhook that are remembered.</summary>
    public const int MaxRemembered = 10;

    /// <summary>The number of attempts of all webhooks that people can look at.</summary>
    public const int MaxLogged = 100;

    private readonly TrackedList<SignicatDelivery> _underWay = [];
    private readonly TrackedList<SignicatDelivery> _waiting = [];
    private readonly TrackedList<SignicatDelivery> _log = [];

    private long Made { get; set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>The attempts that have begun, in that order, and then those that wait.</summary>
    public IEnumerable<SignicatDelivery> All => _log.Concat(_waiting);

    public DateTimeOffset? Next => _waiting is [var first, ..] ? first.Due : null;

    public IEnumerable<DueItem> Due => Next is { } next ? [new(next, "a delivery to a webhook of Signicat")] : [];

    /// <summary>Queues an event for those that want it.</summary>
    public void Add(SignicatEvent happened)
    {
        foreach (var webhook in account.Webhooks.Where(webhook => webhook.Wants(happened.Type, happened.Tags)))
            Add(webhook, happened);
    }

    /// <summary>Queues an event for one webhook.</summary>
    public void Add(SignicatWebhook webhook, SignicatEvent happened)
    {
        var body = Json.Write(json => happened.ToJson().WriteTo(json));
        _waiting.Add(new(account.NextId("delivery"), ++Made, webhook, happened, body, happened.Timestamp));
    }

    // What happens is queued as it happens.
    public void Post(DateTimeOffset now)
    {
    }

    public IReadOnlyList<Callback> Begin(DateTimeOffset now)
    {
        var callbacks = new List<Callback>();
        while (_waiting is [var delivery, ..] && delivery.Due <= now)
        {
            _waiting.RemoveAt(0);
            if (account.Webhooks.Contains(delivery.Webhook))
                callbacks.Add(Begin(delivery, now));
        }

        return callbacks;
    }

    /// <summary>Lets the attempts that did not end wait again, before all others.</summary>
    public bool AbandonAttempts()
    {
        var isUnderWay = _underWay.Count > 0;
        for (var i = 0; i < _underWay.Count; i++)
        {
            _log.Remove(_underWay[i]);
            _waiting.Insert(i, _underWay[i]);
        }

        _underWay.Clear();
        return isUnderWay;
    }

    /// <summary>The end of an attempt that has begun; null when none has.</summary>
    public Action<CallbackResponse, DateTimeOffset>? Resume(string callbackId) =>
        _underWay.Find(delivery => delivery.CallbackId == callbackId) is { } begun
            ? (response, time) => Finish(begun, response, time)
            : null;

    /// <summary>Passes the deliveries through, after the webhooks.</summary>
    public void Keep(StateStream state)
    {
        Made = state.Long(Made);
        state.Fill(_underWay, SignicatDelivery.Keep);
        state.Fill(_waiting, SignicatDelivery.Keep);
        state.Fill(_log, SignicatDelivery.Keep);
    }

    private Callback Begin(SignicatDelivery delivery, DateTimeOffset now)
    {
        _underWay.Add(delivery);
        // Not when it has ended, and in its place when it was cut off: of those that begin together any can be the first to end.
        var later = _log.FindIndex(logged => logged.Number > delivery.Number);
        _log.Insert(later < 0 ? _log.Count : later, delivery);
        if (_log.Count > MaxLogged)
            _log.RemoveAt(0);
        return delivery.ToCallback(now) with { Finish = (response, time) => Finish(delivery, response, time) };
    }

    private void Finish(SignicatDelivery delivery, CallbackResponse response, DateTimeOffset now)
    {
        _underWay.Remove(delivery);
        delivery.Finish(response, now);
    }
}
