using OneflowFake.Tenants;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.Journal;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Extensions;

/// <summary>
/// Calls of a Setup URL. Only the last change of an extension is reported: with it, what was still to be tried of an earlier one
/// is dropped. To be used under the tenant's lock.
/// </summary>
internal sealed class SetupCalls(long accountId, RequestJournal journal) : IOutbox
{
    /// <summary>The number of calls that are remembered.</summary>
    public const int MaxRemembered = 100;

    private const string CallbackId = "setup";

    // The user waits for it, and it asks back before it answers.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly TrackedList<SetupCall> _log = [];

    private SetupCall? Last { get; set => field = Undo.Set(field, value, old => field = old); }

    private SetupCall? UnderWay { get; set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>Those that are remembered, in the order in which they were made.</summary>
    public IReadOnlyCollection<SetupCall> All => _log;

    /// <summary>When the next attempt is due; null when none is.</summary>
    public DateTimeOffset? Next => UnderWay is null ? Last?.NextAttemptTime : null;

    public IEnumerable<DueItem> Due => Next is { } next ? [new(next, "a call of the Setup URL")] : [];

    public void Add(SetupCall call)
    {
        Supersede();
        Last = call;
        _log.Add(call);
        if (_log.Count > MaxRemembered)
            _log.RemoveAt(0);
    }

    /// <summary>Drops what is still to be tried.</summary>
    public void Supersede() => Last?.Drop();

    /// <summary>Begins the attempt that is due, if one is.</summary>
    public IReadOnlyList<Callback> Begin(DateTimeOffset now)
    {
        if (!(Next <= now) || Last is not { } call)
            return [];

        UnderWay = call;
        var body = SetupCallBody.Write(call, accountId);
        return
        [
            new(CallbackId, call.Url, body, (response, time) => Finish(call, response, time))
            {
                ResponseCap = SetupResponse.Cap,
                Timeout = Timeout,
            },
        ];
    }

    /// <summary>Forgets the attempt that did not end, so that it is made again.</summary>
    public bool AbandonAttempts()
    {
        var isUnderWay = UnderWay is not null;
        UnderWay = null;
        return isUnderWay;
    }

    /// <summary>The end of the attempt that has begun; null when none has.</summary>
    public Action<CallbackResponse, DateTimeOffset>? Resume(string callbackId) =>
        callbackId == CallbackId && UnderWay is { } call ? (response, time) => Finish(call, response, time) : null;

    // Calls are queued as the extension changes.
    public void Post(DateTimeOffset now)
    {
    }

    /// <summary>Passes the calls through.</summary>
    public void Keep(StateStream state)
    {
        state.Fill(_log, SetupCall.Keep);
        Last = state.ValueOrNull(Last, SetupCall.Keep);
        UnderWay = state.ValueOrNull(UnderWay, SetupCall.Keep);
    }

    private void Finish(SetupCall call, CallbackResponse response, DateTimeOffset now)
    {
        UnderWay = null;
        var (link, problem) = SetupResponse.Read(response.Body);
        var attempt = new SetupAttempt(now, response.Status, link, response.Error ?? problem, ReceiverResponse.Of(response));
        call.Add(attempt);
        if (journal.IsOn)
            journal.Add(SetupEntry.Of(call, attempt, SetupCallBody.Write(call, accountId), response.Body));
    }
}
