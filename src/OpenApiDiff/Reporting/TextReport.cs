using System.Globalization;
using System.Text;

namespace OpenApiDiff.Reporting;

/// <summary>Changes for people to read: grouped by severity, each on one line.</summary>
public static class TextReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="changes">The changes.</param>
    public static string Write(IReadOnlyList<Change> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count == 0)
            return "Nothing changed.\n";

        var text = new StringBuilder();
        foreach (var group in changes.GroupBy(change => change.Severity))
        {
            text.Append(CultureInfo.InvariantCulture, $"{group.Key} ({group.Count()})\n");
            foreach (var change in group)
                text.Append(CultureInfo.InvariantCulture, $"  {change.Message}{AlsoAt(change)} [{change.RuleId}]\n");
            text.Append('\n');
        }

        return text.Append(Summary.Of(changes)).Append('\n').ToString();
    }

    private static string AlsoAt(Change change) => Summary.AlsoAt(change) is { } places ? $" {places}" : "";
}
