namespace TestKit.Snapshots;

/// <summary>The one form in which snapshots are stored and compared: no byte order mark, LF, no final newline.</summary>
internal static class SnapshotText
{
    /// <summary>Brings a text that a test made into that form.</summary>
    public static string Normalize(string text) => FixLineEnds(text).TrimEnd('\n');

    /// <summary>Reads a stored text, null when there is none. An editor may have given it one final newline.</summary>
    public static async Task<string?> ReadAsync(string file)
    {
        if (!File.Exists(file))
            return null;

        var text = FixLineEnds(await File.ReadAllTextAsync(file));
        return text.EndsWith('\n') ? text[..^1] : text;
    }

    public static async Task WriteAsync(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text);
    }

    /// <summary>Says where two different texts first differ, for a person to see at a glance.</summary>
    public static string DescribeDifference(string verified, string received)
    {
        var expected = verified.Split('\n');
        var actual = received.Split('\n');
        var line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line])
            line++;

        return $"""
            First difference, line {line + 1}:
              verified: {Show(expected, line)}
              received: {Show(actual, line)}
            """;
    }

    private static string Show(string[] lines, int line) => line < lines.Length ? $"\"{lines[line]}\"" : "(no such line)";

    private static string FixLineEnds(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
