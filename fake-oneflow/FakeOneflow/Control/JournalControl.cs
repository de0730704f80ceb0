using FakeOneflow.Http;
using FakeOneflow.Journal;

namespace FakeOneflow.Control;

/// <summary>Shows and clears the journal of a tenant.</summary>
internal static class JournalControl
{
    public static Answer Get(ControlCall call)
    {
        var filter = JournalFilter.Read(call.Query);
        var (entries, lastSequence) = call.Tenant.Journal.Read();
        return Answer.Json(Json.Build(json => JournalJson.Write(json, filter.Apply(entries), lastSequence)));
    }

    public static Answer Clear(ControlCall call)
    {
        call.Tenant.Journal.Clear();
        return Answer.Empty(204);
    }
}
