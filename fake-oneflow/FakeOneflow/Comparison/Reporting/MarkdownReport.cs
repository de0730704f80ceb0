using System.Globalization;
using System.Text;
using OneflowFake.Comparison.Comparing;

namespace OneflowFake.Comparison.Reporting;

/// <summary>A report for people.</summary>
internal static class MarkdownReport
{
    private const string Notes = """

        Tokens, emails, names and all other values of the account are not in this report: it shows types, forms and words of the
        API only. Send it, or `report.json` beside it, to the project as it is. `missing` is what the fake lacks, `extra` what the
        real service lacks. What the two accounts' data may explain, and headers of the servers in front, are listed last.

        """;

    public static string Write(ComparisonReport report)
    {
        var text = new StringBuilder("# The fake beside the real service\n\n")
            .Append(CultureInfo.InvariantCulture,
                $"Observed on {report.Date:yyyy-MM-dd} at {report.Service} ({report.Vendor}), {report.Calls} calls compared.\n")
            .Append(Notes.ReplaceLineEndings("\n"));
        AppendDifferences(text, "## Differences of behavior", report, weight => weight == Weights.Behavior);
        AppendDifferences(text, "## Differences that data or servers in front may explain", report, weight => weight != Weights.Behavior);

        text.Append("\n## Agreed\n\n| operation | status | rule | calls |\n| --- | --- | --- | --- |\n");
        foreach (var row in report.Operations.Where(row => !row.Differences.Any(difference => difference.Weight == Weights.Behavior)))
            text.Append(CultureInfo.InvariantCulture, $"| {Name(row)} | {row.RealStatus} | {row.Rule ?? "none"} | {row.Calls} |\n");

        text.Append("\n## Not compared\n\n| request | reason | calls |\n| --- | --- | --- |\n");
        foreach (var row in report.NotCompared)
            text.Append(CultureInfo.InvariantCulture, $"| {row.Request} | {row.Reason} | {row.Calls} |\n");
        return text.ToString();
    }

    private static void AppendDifferences(StringBuilder text, string heading, ComparisonReport report, Func<string, bool> isOf)
    {
        text.Append('\n').Append(heading)
            .Append("\n\n| operation | rule | kind | place | real | fake | calls |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var row in report.Operations)
        {
            foreach (var difference in row.Differences.Where(difference => isOf(difference.Weight)))
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Name(row)} {row.RealStatus} | {row.Rule ?? "none"} | {difference.Kind} | "
                    + $"{(difference.Place.Length > 0 ? $"`{difference.Place}`" : "whole")} "
                    + $"| {difference.Real ?? "nothing"} | {difference.Fake ?? "nothing"} | {difference.Calls} of {row.Calls} |\n");
            }
        }
    }

    private static string Name(ComparedOperation row) => $"{row.Operation} ({row.Request})";
}
