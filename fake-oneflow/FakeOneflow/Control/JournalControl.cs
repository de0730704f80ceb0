using FakeOneflow.Http;
using FakeOneflow.Journal;

namespace FakeOneflow.Control;

/// <summary>Shows and clears journals: that of a tenant, and the server's of calls without a token that is known.</summary>
internal static class JournalControl
{
    public static Answer Get(ControlCall call) => Get(call, call.Tenant.Journal);

    public static Answer Clear(ControlCall call) => Clear(call.Tenant.Journal);

    public static Answer GetStrangers(ControlCall call) => Get(call, call.Tenants.Strangers);

    public static Answer ClearStrangers(ControlCall call) => Clear(call.Tenants.Strangers);

    private static Answer Get(ControlCall call, RequestJournal journal)
    {
        var filter = JournalFilter.Read(call.Query);
        var (entries, lastSequence) = journal.Read();
        return Answer.Json(Json.Build(json => JournalJson.Write(json, filter.Apply(entries), lastSequence)));
    }

    private static Answer Clear(RequestJournal journal)
    {
        journal.Clear();
        return Answer.Empty(204);
    }
}
