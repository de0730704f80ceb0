using Microsoft.OpenApi;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares the servers of a spec, a path or an operation.</summary>
/// <param name="prefix">The part of the path that moved between the servers and the paths.</param>
/// <param name="findings">Receives the findings.</param>
internal sealed class ServerComparer(PathPrefix prefix, Findings findings)
{
    /// <summary>Compares the servers of the whole spec.</summary>
    public void CompareDocuments(OpenApiDocument before, OpenApiDocument after)
    {
        var place = new Place(null, "servers");
        var (old, now) = (ServerEntry.Of(before.Servers), ServerEntry.Of(after.Servers));
        if (prefix.IsMoved)
            findings.Add(DocumentRules.PrefixMoved, place,
                $"the first was {old[0].Url} and is {now[0].Url}, and the paths changed the other way round");
        else if (old.Count > 0 && now.Count > 0 && old[0].Url != now[0].Url)
            findings.Add(DocumentRules.ServerChanged, place,
                $"the first, which calls go to unless callers set another, was {old[0].Url} and is {now[0].Url}");
        CompareOthers(place, old, now, old.Count > 0 && now.Count > 0 ? [old[0].Url, now[0].Url] : []);
    }

    /// <summary>Compares the servers that an operation or its path has instead of those of the spec.</summary>
    public void CompareOperations(
        Place place, OperationEntry before, OperationEntry after, OpenApiDocument oldSpec, OpenApiDocument newSpec)
    {
        var (own, newOwn) = (ServersOf(before), ServersOf(after));
        if (own is null && newOwn is null)
            return;

        var (old, now) = (ServerEntry.Of(own ?? oldSpec.Servers), ServerEntry.Of(newOwn ?? newSpec.Servers));
        var (was, isNow) = (old.FirstOrDefault()?.Url ?? "/", now.FirstOrDefault()?.Url ?? "/");
        if (was != isNow)
            findings.Add(OperationRules.ServerChanged, place, $"calls went to {was} and go to {isNow} unless callers set another");
        CompareOthers(place, old, now, [was, isNow]);
    }

    private static IList<OpenApiServer>? ServersOf(OperationEntry entry) =>
        entry.Operation.Servers is { Count: > 0 } own ? own : entry.Path.Servers is { Count: > 0 } shared ? shared : null;

    // The first pair is reported by the caller.
    private void CompareOthers(Place place, List<ServerEntry> old, List<ServerEntry> now, HashSet<string> reported)
    {
        foreach (var (url, was, isNow) in Pairs.Of(ByUrl(old), ByUrl(now)))
        {
            if (was is not null && isNow is not null)
                CompareServer(place.Operation is null ? new Place(null, $"server {url}") : place, was.Server, isNow.Server);
            else if (!reported.Contains(url))
                findings.Add(was is null ? DocumentRules.ServerAdded : DocumentRules.ServerRemoved, place,
                    $"{url} {(was is null ? "was added" : "was removed")}");
        }
    }

    private static IEnumerable<KeyValuePair<string, ServerEntry>> ByUrl(List<ServerEntry> servers) =>
        servers.DistinctBy(server => server.Url).Select(server => KeyValuePair.Create(server.Url, server));

    private void CompareServer(Place place, OpenApiServer old, OpenApiServer now)
    {
        DocumentationComparer.Texts(
            findings, DocumentationRules.DescriptionChanged, place, "description", old.Description, now.Description);
        foreach (var (name, was, isNow) in Pairs.Of(old.Variables, now.Variables))
        {
            // No list at all lets any value through.
            var (listed, lists) = (was?.Enum is { Count: > 0 } values ? values : null,
                isNow?.Enum is { Count: > 0 } newValues ? newValues : null);
            if (lists is not null)
                CompareValues(place, name, listed is null ? "any value" : Words.List(listed.Except(lists)),
                    DocumentRules.ServerValueRemoved, "is no longer listed");
            if (listed is not null)
                CompareValues(place, name, lists is null ? "any value" : Words.List(lists.Except(listed)), DocumentRules.ServerValueAdded,
                    "can be used now");
        }
    }

    private void CompareValues(Place place, string variable, string values, Rule rule, string what)
    {
        if (values.Length > 0)
            findings.Add(rule, place, $"{values} of the variable {variable} {what}");
    }
}
