using System.Text.Json;

namespace OpenApiDiff.Reporting;

/// <summary>Changes as JSON, for programs. Members may be added to it; none is renamed or removed.</summary>
public static class JsonReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="before">The name of the older spec.</param>
    /// <param name="after">The name of the newer spec.</param>
    /// <param name="changes">The changes.</param>
    public static string Write(string before, string after, IReadOnlyList<Change> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var report = new ReportJson(
            before, after,
            new SummaryJson(Count(changes, Severity.Breaking), Count(changes, Severity.Additive), Count(changes, Severity.Documentation)),
            changes);
        return JsonSerializer.Serialize(report, ReportJsonContext.Create().ReportJson) + "\n";
    }

    private static int Count(IReadOnlyList<Change> changes, Severity severity) => changes.Count(change => change.Severity == severity);
}
