using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Journal;

namespace OneflowFake.Control;

/// <summary>Shows and clears journals: that of a tenant, and the server's of calls without a token that is known.</summary>
internal static class JournalControl
{
    public static Response Get(ControlCall call) => Get(call, call.Tenant.Journal);

    public static Response Clear(ControlCall call) => Clear(call.Tenant.Journal);

    public static Response GetAnonymous(ControlCall call) => Get(call, call.Tenants.AnonymousJournal);

    public static Response ClearAnonymous(ControlCall call) => Clear(call.Tenants.AnonymousJournal);

    private static Response Get(ControlCall call, RequestJournal journal)
    {
        var filter = JournalFilter.Read(call);
        var (entries, lastSequence) = journal.Read();
        return Response.Json(Json.Build(json => JournalJson.Write(json, filter.Apply(entries), lastSequence)));
    }

    private static Response Clear(RequestJournal journal)
    {
        journal.Clear();
        return Response.Empty(204);
    }
}
