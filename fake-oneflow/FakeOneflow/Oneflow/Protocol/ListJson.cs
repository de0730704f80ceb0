using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>The envelope of every list: links, count and the items of one page.</summary>
internal static class ListJson
{
    public static OperationResult Respond<T>(
        ApiCall call, IReadOnlyList<T> items, IReadOnlyList<SortKey<T>>? keys, Action<Utf8JsonWriter, T> write)
    {
        if (Page.Read(call, out var page) is { } badPage)
            return badPage;

        if (keys is not null && Sorting.Apply(call, keys, ref items) is { } badSort)
            return badSort;

        var suffix = Suffix(call, hasKeys: keys is not null);
        return Response.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("_links");
            json.WriteLink("self", Link(page));
            json.WriteLink("next", Next(page, items.Count) is { } next ? Link(next) : null);
            json.WriteLink("previous", Previous(page) is { } previous ? Link(previous) : null);
            json.WriteEndObject();
            json.WriteNumber("count", items.Count);
            json.WriteStartArray("data");
            foreach (var item in items.Skip(page.Offset).Take(page.Limit))
                write(json, item);
            json.WriteEndArray();
            json.WriteEndObject();
        }));

        string Link(Page part) =>
            $"{call.Address(call.Path)}?limit={part.LimitText}&offset={part.Offset}{suffix}";
    }

    // What the list ignores, its links do not repeat.
    private static string Suffix(ApiCall call, bool hasKeys)
    {
        string[] names = hasKeys ? ["sort", .. call.Operation.Filters] : [.. call.Operation.Filters];
        return string.Concat(
            from name in names
            let text = string.Join(',', call.Query[name].ToArray())
            where text.Length > 0
            select $"&{name}={Uri.EscapeDataString(text)}");
    }

    private static Page? Next(Page page, int count)
    {
        var offset = page.Offset + (long)page.Limit;
        return offset < count && offset <= Page.MaxOffset ? page with { Offset = (int)offset } : null;
    }

    private static Page? Previous(Page page) =>
        page.Offset > 0 ? page with { Offset = Math.Max(0, page.Offset - page.Limit) } : null;
}
