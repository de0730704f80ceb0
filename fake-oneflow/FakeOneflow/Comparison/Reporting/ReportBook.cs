using OneflowFake.Comparison.Comparing;

namespace OneflowFake.Comparison.Reporting;

/// <summary>Counts what a run finds.</summary>
internal sealed class ReportBook(DateOnly date, string vendor, string service)
{
    // A program that asks for thousands of paths that do not exist fills no report.
    private const int MaxRows = 2000;

    private readonly Lock _lock = new();
    private readonly Dictionary<ReportRow, (int Calls, Dictionary<Difference, int> Differences)> _operations = [];
    private readonly Dictionary<(string Request, string Reason), int> _uncompared = [];

    /// <summary>Adds a call.</summary>
    /// <param name="key">The row that it belongs to.</param>
    /// <param name="differences">Its differences.</param>
    /// <returns>The differences that no call before had.</returns>
    public IReadOnlyList<Difference> Add(ReportRow key, IReadOnlyList<Difference> differences)
    {
        lock (_lock)
        {
            if (!_operations.TryGetValue(key, out var row) && _operations.Count >= MaxRows)
                return [];

            row = (row.Calls + 1, row.Differences ?? []);
            var news = new List<Difference>();
            foreach (var difference in differences)
            {
                if (!row.Differences.TryGetValue(difference, out var count))
                    news.Add(difference);
                row.Differences[difference] = count + 1;
            }

            _operations[key] = row;
            return news;
        }
    }

    /// <summary>Adds a call that could not be compared.</summary>
    /// <returns>True when it is the first such call.</returns>
    public bool AddUncompared(string request, string reason)
    {
        lock (_lock)
        {
            if (!_uncompared.TryGetValue((request, reason), out var count) && _uncompared.Count >= MaxRows)
                return false;

            _uncompared[(request, reason)] = count + 1;
            return count == 0;
        }
    }

    public ComparisonReport ToReport()
    {
        lock (_lock)
        {
            return new(
                ComparisonReport.CurrentFormat, date, vendor, service, _operations.Values.Sum(row => row.Calls),
                [
                    .. _operations.Select(row => row.Key.With(row.Value.Calls, Sorted(row.Value.Differences)))
                        .OrderBy(row => row.Operation, StringComparer.Ordinal).ThenBy(row => row.Request, StringComparer.Ordinal)
                        .ThenBy(row => row.RealStatus).ThenBy(row => row.FakeStatus).ThenBy(row => row.Rule, StringComparer.Ordinal),
                ],
                [
                    .. _uncompared.Select(row => new UncomparedCalls(row.Key.Request, row.Key.Reason, row.Value))
                        .OrderBy(row => row.Request, StringComparer.Ordinal).ThenBy(row => row.Reason, StringComparer.Ordinal),
                ]);
        }
    }

    private static IReadOnlyList<ReportedDifference> Sorted(Dictionary<Difference, int> differences) =>
    [
        .. differences.Select(pair => new ReportedDifference(
                pair.Key.Kind, pair.Key.Place, pair.Key.Real, pair.Key.Fake, pair.Key.Weight, pair.Value))
            .OrderBy(row => row.Weight, StringComparer.Ordinal).ThenBy(row => row.Kind, StringComparer.Ordinal)
            .ThenBy(row => row.Place, StringComparer.Ordinal),
    ];
}
