using System.Globalization;
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

    /// <summary>One entry, with what only people want to know.</summary>
    public static Response GetEntry(ControlCall call)
    {
        call.Query.Expect();
        var entry = Find(call);
        return Response.Json(Json.Build(json => JournalJson.WriteOne(json, entry)));
    }

    /// <summary>The entry that the path names.</summary>
    public static JournalEntry Find(ControlCall call) =>
        (long.TryParse(call.Values["sequence"], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? call.Tenant.Journal.Read(sequence - 1, 1).Entries.FirstOrDefault(entry => entry.Sequence == sequence)
            : null)
        ?? throw new ControlException(404, "The journal has no entry with that sequence number: it keeps the latest ones only.");

    private static Response Get(ControlCall call, RequestJournal journal)
    {
        var filter = JournalFilter.Read(call);
        var (entries, lastSequence) = journal.Read();
        return Response.Json(Json.Build(json => JournalJson.Write(json, filter.Apply(entries), lastSequence, filter.IsBrief)));
    }

    private static Response Clear(RequestJournal journal)
    {
        journal.Clear();
        return Response.Empty(204);
    }
}
