using System.Globalization;

namespace ContractTests.Evidence;

/// <summary>A difference with which the fake stays as it is.</summary>
internal sealed record ObservedDecision(string Vendor, string Operation, int Status, string Kind, string Place)
{
    private const int Cells = 7;

    /// <summary>Reads the rows of the page; each needs a date and a reason.</summary>
    public static IReadOnlyList<ObservedDecision> Read(string page) =>
    [
        .. page.Split('\n').Where(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Select(ReadRow),
    ];

    public override string ToString() => $"| {Vendor} | {Operation} | {Status} | {Kind} | {Place} |";

    private static ObservedDecision ReadRow(string[] cells)
    {
        if (cells.Length != Cells || !int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            throw new FormatException($"Not a decision of {Cells} cells with a status in the third: {string.Join(" | ", cells)}");
        if (!DateOnly.TryParseExact(cells[5], "yyyy-MM-dd", out _) || cells[6].Length == 0)
            throw new FormatException($"A decision needs the date, YYYY-MM-DD, and a reason: {string.Join(" | ", cells)}");

        return new(cells[0], cells[1], status, cells[3], cells[4].Trim('`'));
    }
}
