using System.Text.Json;

namespace FakeOneflow.Http;

/// <summary>The envelope of every list: links, count and the items of one page.</summary>
internal static class ListJson
{
    public static Outcome Answer<T>(
        ApiCall call, IReadOnlyList<T> items, IReadOnlyList<SortKey<T>>? keys, Action<Utf8JsonWriter, T> write)
    {
        if (Page.Read(call, out var page) is { } badPage)
            return badPage;

        if (keys is not null && Sorting.Apply(call, keys, ref items) is { } badSort)
            return badSort;

        // A list without sort keys ignores the parameter, so its links do not repeat it.
        var sort = keys is null ? "" : string.Join(',', call.Query["sort"].ToArray());
        var suffix = sort.Length == 0 ? "" : $"&sort={Uri.EscapeDataString(sort)}";
        return Http.Answer.Json(Json.Build(json =>
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
            $"{call.Address(call.Operation.Template)}?limit={part.Limit}&offset={part.Offset}{suffix}";
    }

    private static Page? Next(Page page, int count)
    {
        var offset = page.Offset + page.Limit;
        return offset < count && offset <= Page.MaxOffset ? page with { Offset = offset } : null;
    }

    private static Page? Previous(Page page) =>
        page.Offset > 0 ? page with { Offset = Math.Max(0, page.Offset - page.Limit) } : null;
}
