using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Webhooks;

/// <summary>
/// The deliveries of a tenant, a queue for each webhook: what comes later waits until what came earlier was delivered or
/// given up. To be used under the tenant's lock.
/// </summary>
internal sealed class Outbox(SeededSecrets secrets, TrackedList<Webhook> webhooks, RuleSwitches rules) : IOutbox
{
    /// <summary>Id of what signs with the key, to switch it off and see that a test notices.</summary>
    public const string SignatureGuard = "webhook-signature";

    /// <summary>The number of finished deliveries that are remembered.</summary>
    public const int MaxRemembered = 1000;

    private const int IdBytes = 20;

    // With the switch reorder on, the first of a pair waits for the second no longer than this.
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(1);

    private readonly TrackedList<(Contract Contract, ContractEvent Happened)> _noted = [];
    private readonly TrackedMap<long, TrackedList<Delivery>> _queues = new();
    private readonly TrackedList<Delivery> _underWay = [];
    private readonly TrackedList<Delivery> _log = [];

    /// <summary>Reports each attempt, under the tenant's lock.</summary>
    public event Action<Delivery, DeliveryAttempt>? Attempted;

    private long Made { get; set => field = Undo.Set(field, value, old => field = old); }

    public DeliverySwitches Switches { get; set => field = Undo.Set(field, value, old => field = old); } = DeliverySwitches.Off;

    /// <summary>The deliveries that are remembered, in the order in which they were made.</summary>
    public IReadOnlyCollection<Delivery> Deliveries => _log;

    /// <summary>When the next attempt is due; null when none is.</summary>
    public DateTimeOffset? Next
    {
        get
        {
            // Every call asks for it.
            DateTimeOffset? first = null;
            for (var i = 0; i < webhooks.Count; i++)
            {
                if (HeadOf(webhooks[i])?.NextAttemptTime is { } next && !(first <= next))
                    first = next;
            }

            return first;
        }
    }

    public IEnumerable<DueItem> Due
    {
        get
        {
            foreach (var delivery in Heads().OrderBy(delivery => delivery.WebhookId))
            {
                if (delivery.NextAttemptTime is { } next)
                    yield return new(next, FormattableString.Invariant(
                        $"attempt {delivery.Attempts.Count + 1} of a delivery to webhook {delivery.WebhookId}"));
            }
        }
    }

    /// <summary>Takes in an event, to be sent when the call that caused it is decided.</summary>
    public void Note(Contract contract, ContractEvent happened)
    {
        if (webhooks.Count > 0)
            _noted.Add((contract, happened));
    }

    /// <summary>Queues what was noted: for each webhook one delivery per contract.</summary>
    public void Post(DateTimeOffset now)
    {
        if (_noted.Count == 0)
            return;

        foreach (var webhook in webhooks)
        {
            var wanted = _noted.Where(noted => WebhookMatch.Wants(webhook, noted.Contract, noted.Happened.Type));
            foreach (var group in wanted.GroupBy(noted => noted.Contract.Id, noted => noted.Happened))
                Queue(new(NextId(), webhook.Id, group.Key, [.. group], now), now);
        }

        _noted.Clear();
    }

    /// <summary>Queues an event that did not happen.</summary>
    /// <param name="contract">The contract that it is about.</param>
    /// <param name="happened">The event.</param>
    /// <param name="only">The webhook to call whatever its filters say; null for all that want it.</param>
    /// <param name="now">The time.</param>
    public IReadOnlyList<Delivery> Test(Contract contract, ContractEvent happened, Webhook? only, DateTimeOffset now)
    {
        List<Delivery> made = [];
        foreach (var webhook in webhooks.Where(
            webhook => only is null ? WebhookMatch.Wants(webhook, contract, happened.Type) : webhook == only))
        {
            made.Add(new(NextId(), webhook.Id, contract.Id, [happened], now));
            Queue(made[^1], now);
        }

        return made;
    }

    /// <summary>Begins all attempts that are due, one per webhook at most.</summary>
    public IReadOnlyList<Callback> Begin(DateTimeOffset now)
    {
        var callbacks = new List<Callback>();
        foreach (var delivery in Heads().Where(delivery => delivery.NextAttemptTime <= now).OrderBy(delivery => delivery.WebhookId)
            .ToList())
        {
            var webhook = webhooks.Find(candidate => candidate.Id == delivery.WebhookId)!;
            _underWay.Add(delivery);
            var body = BodyOf(delivery, webhook);
            callbacks.Add(new(delivery.CallbackId, webhook.CallbackUrl, body, (response, time) => Finish(delivery, response, time))
            {
                ResponseCap = ReceiverResponse.Cap,
                IsDecidedByStatus = true,
            });
        }

        return callbacks;
    }

    /// <summary>The body of a delivery as it is sent now; null when its webhook is gone.</summary>
    public ReadOnlyMemory<byte>? BodyOf(Delivery delivery) =>
        webhooks.Find(candidate => candidate.Id == delivery.WebhookId) is { } webhook ? BodyOf(delivery, webhook) : null;

    /// <summary>Forgets the attempts that did not end, so that they are made again.</summary>
    public bool AbandonAttempts()
    {
        var isUnderWay = _underWay.Count > 0;
        _underWay.Clear();
        return isUnderWay;
    }

    /// <summary>The end of an attempt that has begun; null when none has.</summary>
    public Action<CallbackResponse, DateTimeOffset>? Resume(string callbackId) =>
        _underWay.Find(delivery => delivery.CallbackId == callbackId) is { } begun
            ? (response, time) => Finish(begun, response, time)
            : null;

    /// <summary>Passes the deliveries through, after the contracts.</summary>
    public void Keep(StateStream state)
    {
        Made = state.Long(Made);
        Switches = state.Value(Switches, DeliverySwitches.Keep);
        state.Fill(_noted, (stream, it) => (Contract.Keep(stream, it.Contract), ContractEvent.Keep(stream, it.Happened)));
        state.Fill(_log, Delivery.Keep);
        state.List([.. _queues.Keys.Order()], KeepQueue);
        state.Fill(_underWay, Delivery.Keep);
    }

    /// <summary>Sends a delivery again, with its old id and a full set of attempts.</summary>
    /// <returns>False when it is still waiting, or its webhook is gone.</returns>
    public bool Replay(Delivery delivery, DateTimeOffset now)
    {
        if (delivery.NextAttemptTime is not null || !webhooks.Exists(webhook => webhook.Id == delivery.WebhookId))
            return false;

        delivery.Plan(now);
        QueueOf(delivery.WebhookId).Add(delivery);
        return true;
    }

    /// <summary>Drops what waits for a webhook that was deleted.</summary>
    public void Forget(long webhookId)
    {
        if (_queues.Remove(webhookId) is not { } queue)
            return;

        foreach (var delivery in queue)
            delivery.Drop();
    }

    /// <summary>Records the result of an attempt.</summary>
    private void Finish(Delivery delivery, CallbackResponse response, DateTimeOffset now)
    {
        _underWay.Remove(delivery);
        var attempt = new DeliveryAttempt(now, response.Status, response.Error, ReceiverResponse.Of(response));
        delivery.Add(attempt);
        if (delivery.NextAttemptTime is null)
            _queues.Find(delivery.WebhookId)?.Remove(delivery);
        Attempted?.Invoke(delivery, attempt);
    }

    private long KeepQueue(StateStream state, long webhookId)
    {
        var id = state.Long(webhookId);
        state.Fill(QueueOf(id), Delivery.Keep);
        return id;
    }

    private void Queue(Delivery delivery, DateTimeOffset now)
    {
        Remember(delivery);
        if (Switches.Drop)
        {
            delivery.Drop();
            return;
        }

        var due = now.Plus(Switches.Delay);
        var copies = Switches.Duplicate ? 1 : 0;
        var queue = QueueOf(delivery.WebhookId);
        if (queue is [.., { IsHeld: true } held] && !_underWay.Contains(held))
        {
            delivery.Plan(due, copies);
            queue.Insert(queue.Count - 1, delivery);
            held.Plan(due, copies);
            return;
        }

        delivery.Plan(Switches.Reorder ? due.Plus(LongestHold) : due, copies, Switches.Reorder);
        queue.Add(delivery);
    }

    private void Remember(Delivery delivery)
    {
        _log.Add(delivery);
        // What waits is never forgotten, so the oldest that is done makes room.
        while (_log.Count > MaxRemembered && _log[0].NextAttemptTime is null)
            _log.RemoveAt(0);
    }

    private TrackedList<Delivery> QueueOf(long webhookId)
    {
        if (_queues.Find(webhookId) is { } queue)
            return queue;

        TrackedList<Delivery> made = [];
        _queues.Set(webhookId, made);
        return made;
    }

    private IEnumerable<Delivery> Heads() => webhooks.Select(HeadOf).OfType<Delivery>();

    /// <summary>The delivery that a webhook is called for next; null when there is none, or it is being called.</summary>
    private Delivery? HeadOf(Webhook webhook) =>
        _queues.Find(webhook.Id) is [var first, ..] && !_underWay.Contains(first) ? first : null;

    private ReadOnlyMemory<byte> BodyOf(Delivery delivery, Webhook webhook) =>
        CallbackBody.Write(delivery, rules.IsOn(SignatureGuard) ? webhook.SignKey : null);

    private string NextId() => Convert.ToHexStringLower(secrets.DeriveId("callback", ++Made, IdBytes));
}
