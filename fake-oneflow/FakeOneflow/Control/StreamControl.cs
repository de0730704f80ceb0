using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control;

/// <summary>Streams what happens to a tenant as server-sent events.</summary>
internal static class StreamControl
{
    private const int MostAtOnce = 1000;

    /// <summary>Says that something changed, and nothing about what: pages look again then.</summary>
    public static Response Changes(ControlCall call)
    {
        call.Query.Expect();
        var isFirst = true;
        return EventStream.Open(call, _ =>
        {
            IReadOnlyList<StreamEvent> events = isFirst ? [] : [new("change", "{}"u8.ToArray())];
            isFirst = false;
            return Task.FromResult(events);
        });
    }

    /// <summary>Each call as it is answered: those after a sequence number, or from now on.</summary>
    public static Response Calls(ControlCall call)
    {
        var journal = call.Tenant.Journal;
        var last = call.Query.Expect("since").Integer("since", 0, long.MaxValue) ?? journal.LastSequence;
        return EventStream.Open(call, _ =>
        {
            var (entries, lastSequence) = journal.Read(last, MostAtOnce);
            last = entries.Count == MostAtOnce ? entries[^1].Sequence : lastSequence;
            return Task.FromResult<IReadOnlyList<StreamEvent>>(
                [.. entries.Select(entry => new StreamEvent("call", Json.Build(json => JournalJson.WriteOne(json, entry))))]);
        });
    }
}
