using System.Text.Json;
using OneflowFake.Comparison.Http;

namespace OneflowFake.Comparison.Fakes;

/// <summary>
/// Which id of the fake answers for which id of the real service. An id gets its counterpart when it is first called for: of all
/// that the fake has of the kind, what gives the response most like the real one. A first GET of any account can so be compared,
/// nothing of the account is copied, and nothing is read that the caller did not ask for.
/// </summary>
internal sealed class Counterparts(FakeSide fake, VendorProfile vendor)
{
    // Enough for one of each state and template, and little enough to try them all for one call.
    private const int MaxOfKind = 40;
    private const int MaxPaths = 60;
    private const string Absent = "999999999";

    private readonly Dictionary<(string Tenant, string Kind, string Parent, string Id), string> _known = [];

    /// <summary>The fake's id for a real one, whatever its kind; null when it has none yet.</summary>
    public string? Find(FakeAccount account, string realId) =>
        _known.FirstOrDefault(pair => pair.Key.Tenant == account.TenantId && pair.Key.Id == realId).Value;

    /// <summary>The fake's path for a real one, in as many forms as there are candidates.</summary>
    public async Task<List<string>> PathsAsync(FakeAccount account, string route, Reply? real, CancellationToken cancellation)
    {
        if (await PathsAsync(account, route, real, useKnown: true, cancellation) is { Count: > 0 } paths)
            return paths;

        // The counterpart of the parent lacks such parts, and another may have them.
        return await PathsAsync(account, route, real, useKnown: false, cancellation) is { Count: > 0 } others
            ? others
            : throw new NotComparedException(0, NoCounterpart.Reason);
    }

    private async Task<List<string>> PathsAsync(
        FakeAccount account, string route, Reply? real, bool useKnown, CancellationToken cancellation)
    {
        var segments = route.TrimStart('/').Split('/');
        List<List<string>> paths = [[]];
        for (var i = 0; i < segments.Length; i++)
        {
            if (i == 0 || !Ids.IsId(segments[i]))
            {
                paths.ForEach(path => path.Add(segments[i]));
                continue;
            }

            var next = new List<List<string>>();
            foreach (var path in paths)
            {
                foreach (var id in await CandidatesAsync(account, segments, path, i, real, useKnown, cancellation))
                    next.Add([.. path, id]);
            }

            paths = [.. next.Take(MaxPaths)];
        }

        return [.. paths.Select(path => "/" + string.Join('/', path))];
    }

    /// <summary>Remembers the ids of a real path and of the fake's path that answered for it.</summary>
    public void Learn(FakeAccount account, string route, string fakeRoute)
    {
        var (segments, others) = (route.TrimStart('/').Split('/'), fakeRoute.TrimStart('/').Split('/'));
        for (var i = 1; i < segments.Length && i < others.Length; i++)
        {
            if (Ids.IsId(segments[i]))
                _known.TryAdd(Key(account, segments, i), others[i]);
        }
    }

    /// <summary>Remembers the ids that two bodies have in the same places.</summary>
    public void Learn(FakeAccount account, string route, JsonElement real, JsonElement fakes)
    {
        var segments = route.TrimStart('/').Split('/');
        var kind = segments.LastOrDefault(segment => !Ids.IsId(segment) && segment is not ("create" or "copy")) ?? "";
        Learn(account, kind, Parent(segments), real, fakes);
    }

    private void Learn(FakeAccount account, string kind, string parent, JsonElement real, JsonElement fakes)
    {
        if (real.ValueKind != fakes.ValueKind)
            return;

        if (real.ValueKind == JsonValueKind.Array)
        {
            foreach (var (item, other) in real.EnumerateArray().Zip(fakes.EnumerateArray()))
                Learn(account, kind, parent, item, other);
        }
        else if (real.ValueKind == JsonValueKind.Object)
        {
            var root = parent;
            foreach (var member in real.EnumerateObject().Where(member => fakes.TryGetProperty(member.Name, out _)))
            {
                var other = fakes.GetProperty(member.Name);
                if (Ids.IsIdMember(member.Name) && Ids.Text(member.Value) is { } id && Ids.Text(other) is { } fakeId)
                {
                    var isOwn = member.Name is "id" or "documentId";
                    _known.TryAdd((account.TenantId, isOwn ? kind : member.Name[..^2].TrimEnd('_') + "s", isOwn ? parent : "", id), fakeId);
                    if (isOwn && parent.Length == 0)
                        root = id;
                }
            }

            foreach (var member in real.EnumerateObject().Where(member => fakes.TryGetProperty(member.Name, out _)))
                Learn(account, member.Name == "data" ? kind : member.Name, root, member.Value, fakes.GetProperty(member.Name));
        }
    }

    private async Task<IReadOnlyList<string>> CandidatesAsync(
        FakeAccount account, string[] segments, List<string> path, int index, Reply? real, bool useKnown, CancellationToken cancellation)
    {
        var key = Key(account, segments, index);
        if (useKnown && (_known.TryGetValue(key, out var known) || _known.TryGetValue(key with { Parent = "" }, out known)))
            return [known];

        var ids = await ListAsync(account, [.. path, segments[index]], index, cancellation);
        if (real is { Status: 404 })
            return [ids.Contains(segments[index]) ? Absent : segments[index]];

        // What answers for something else already comes last.
        return [.. ids.OrderBy(_known.ContainsValue).Take(MaxOfKind)];
    }

    private async Task<IReadOnlyList<string>> ListAsync(
        FakeAccount account, IReadOnlyList<string> segments, int index, CancellationToken cancellation)
    {
        if (vendor.ListOf(segments, index) is not { } list)
            return [];

        var reply = await fake.SendAsync(
            new("GET", vendor.FakePrefix + list, await vendor.AdminAsync(account, cancellation), []), cancellation);
        if (!reply.IsSuccess)
            return [];

        using var body = JsonDocument.Parse(reply.Body);
        return [.. Ids.In(body.RootElement, segments[index - 1])];
    }

    private static (string Tenant, string Kind, string Parent, string Id) Key(FakeAccount account, string[] segments, int index) =>
        (account.TenantId, segments[index - 1], Parent(segments[..index]), segments[index]);

    // Small ids such as those of files are unique within their contract only.
    private static string Parent(IReadOnlyList<string> segments) => segments.FirstOrDefault(Ids.IsId) ?? "";
}
