using System.Text.Json;

namespace OneflowFake.Comparison.Fakes;

/// <summary>Finds ids in paths and bodies.</summary>
internal static class Ids
{
    private const int LongId = 16;

    public static bool IsId(string segment) =>
        segment.Length > 0
        && (segment.All(char.IsAsciiDigit) || Guid.TryParse(segment, out _)
            || (segment.Length >= LongId && segment.Any(char.IsAsciiDigit)));

    /// <summary>True for a member whose value names something of an account.</summary>
    public static bool IsIdMember(string name) =>
        name is "id" || name.EndsWith("_id", StringComparison.Ordinal) || name.EndsWith("Id", StringComparison.Ordinal);

    /// <summary>True for a member that differs between the sides and that a caller sends back.</summary>
    public static bool IsHandle(string name) => IsIdMember(name) || name is "access_token" or "jwt" or "token";

    /// <summary>The ids of what a list holds.</summary>
    /// <param name="list">The body of the list.</param>
    /// <param name="kind">The segment of the path that is asked for, such as <c>participants</c>.</param>
    public static IEnumerable<string> In(JsonElement list, string kind)
    {
        if (list.ValueKind == JsonValueKind.Object)
        {
            if (list.TryGetProperty("data", out var data))
                list = data;
            else if (list.EnumerateObject()
                .FirstOrDefault(member => member.Value.ValueKind == JsonValueKind.Array) is { Name: not null } member)
                list = member.Value;
        }

        if (list.ValueKind != JsonValueKind.Array)
            return [];

        var items = kind == "participants"
            ? list.EnumerateArray().Where(party => party.TryGetProperty(kind, out _))
                .SelectMany(party => party.GetProperty(kind).EnumerateArray())
            : list.EnumerateArray();
        return items.Where(item => item.ValueKind == JsonValueKind.Object).Select(IdOf).OfType<string>();
    }

    private static string? IdOf(JsonElement item)
    {
        if (item.TryGetProperty("id", out var id) || item.TryGetProperty("documentId", out id))
            return Text(id);

        return item.EnumerateObject().Where(member => IsIdMember(member.Name)).Select(member => Text(member.Value)).FirstOrDefault();
    }

    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String => value.GetString(),
        _ => null,
    };
}
