namespace ApiWrappers.SpecTool.Tests;

/// <summary>An edit of a good spec that breaks one rule, and what is said of it.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Before">A line of the good spec, without its indentation.</param>
/// <param name="After">The lines to write instead, indented relative to it.</param>
/// <param name="Path">The place that is named.</param>
/// <param name="Message">How the message begins.</param>
public sealed record RuleCase(string Id, string Before, string After, string Path, string Message)
{
    public override string ToString() => $"{Id} {After.Split('\n')[0]}";

    /// <summary>The good spec with the edit made, and the line where it was made.</summary>
    public (string Text, int Line) Apply(string spec)
    {
        var lines = spec.Split('\n').ToList();
        var index = lines.FindIndex(line => line.Trim() == Before);
        Assert.True(index >= 0, $"The good spec has no line '{Before}'.");
        var indentation = lines[index][..^lines[index].TrimStart().Length];
        lines[index] = string.Join('\n', After.Split('\n').Select(line => indentation + line));
        return (string.Join('\n', lines), index + 1);
    }
}
