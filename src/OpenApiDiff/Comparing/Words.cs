using System.Text.Json.Nodes;

namespace OpenApiDiff.Comparing;

/// <summary>Phrases that messages share.</summary>
internal static class Words
{
    private const int Longest = 60;

    public static string List(IEnumerable<string> names) => string.Join(", ", names);

    /// <summary>A text in quotes, cut where it is long, on one line.</summary>
    public static string Quote(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "nothing";

        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > Longest ? $"\"{line[..Longest].TrimEnd()}...\"" : $"\"{line}\"";
    }

    /// <summary>Both of two texts, each from shortly before the first difference on.</summary>
    public static string Change(string? before, string? after)
    {
        var (old, now) = (Line(before), Line(after));
        var same = 0;
        while (same < old.Length && same < now.Length && old[same] == now[same])
            same++;

        // Start at a word, a little before the difference, so that both are recognizable.
        var start = Math.Max(0, same - 20);
        start = start == 0 ? 0 : old.IndexOf(' ', start, same - start) is var space and >= 0 ? space + 1 : start;
        return $"was {Cut(old, start)}, is {Cut(now, start)}";
    }

    public static string Json(JsonNode? node) => node is null ? "nothing" : node.ToJsonString();

    private static string Line(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string line, int start) =>
        line.Length == 0 ? "nothing" : start == 0 ? Quote(line) : Quote("..." + line[start..]);
}
