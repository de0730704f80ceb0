using System.Globalization;
using System.Text;

namespace OpenApiDiff.Reporting;

/// <summary>Changes as a table, to be posted as a comment.</summary>
public static class MarkdownReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="before">The name of the older spec.</param>
    /// <param name="after">The name of the newer spec.</param>
    /// <param name="changes">The changes.</param>
    public static string Write(string before, string after, IReadOnlyList<Change> changes)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(changes);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### From {Code(before)} to {Code(after)}\n\n");
        if (changes.Count == 0)
            return text.Append("Nothing changed.\n").ToString();

        text.Append("| | operation | change | rule |\n| --- | --- | --- | --- |\n");
        foreach (var change in changes)
        {
            var also = Summary.AlsoAt(change) is { } places ? $" {places}" : "";
            text.Append(CultureInfo.InvariantCulture,
                $"| {change.Severity} | {(change.Operation is null ? "" : Code($"{change.Operation.Method} {change.Operation.Path}"))} "
                + $"| {Cell(change.Message + also)} | {change.RuleId} |\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{Summary.Of(changes)}\n").ToString();
    }

    // Code of a spec stays in its cell, where nothing but its end and a column would count.
    private static string Code(string text) =>
        $"`{PlainText.Of(text).Replace("`", "'", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)}`";

    // Text of a spec is escaped: it cannot add markup, mentions or columns. GitHub looks for mentions and issues when entities are
    // read and backslashes are gone; a comment divides the sign from the name.
    private static string Cell(string text)
    {
        var cell = new StringBuilder();
        foreach (var character in text)
        {
            if (character is '|' or '*' or '_' or '`' or '[' or ']' or '\\' or '~')
                cell.Append('\\');
            cell.Append(character switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '@' or '#' => $"{character}<!-- -->",
                _ => character.ToString(),
            });
        }

        return cell.ToString();
    }
}
