using System.Text.Json;

namespace OneflowFake.Comparison.Reporting;

/// <summary>The result of a run, without any data of an account. Read by the contract tests as observed evidence.</summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="Date">The day on which the run began, in UTC.</param>
/// <param name="Vendor"><c>oneflow</c> or <c>signicat</c>.</param>
/// <param name="Service">Host and path of the real API.</param>
/// <param name="Calls">The number of calls that were compared.</param>
/// <param name="Operations">The compared calls by operation, rule and statuses.</param>
/// <param name="NotCompared">The calls that could not be compared.</param>
internal sealed record ComparisonReport(
    string Format, DateOnly Date, string Vendor, string Service, int Calls, IReadOnlyList<ComparedOperation> Operations,
    IReadOnlyList<UncomparedCalls> NotCompared)
{
    /// <summary>The name and version of the format.</summary>
    public const string CurrentFormat = "oneflow-fake-comparison/1";

    /// <summary>Reads a report.</summary>
    /// <exception cref="JsonException">The text is not a report of <see cref="CurrentFormat"/>.</exception>
    public static ComparisonReport Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return HasFormat(document.RootElement)
            ? document.Deserialize(ReportJsonContext.Default.ComparisonReport)!
            : throw new JsonException($"This is not a report of the format {CurrentFormat}: record it again with oneflow fake --compare.");
    }

    private static bool HasFormat(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var format)
        && format.ValueKind == JsonValueKind.String && format.ValueEquals(CurrentFormat);

    /// <summary>The report as JSON, indented.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJsonContext.Default.ComparisonReport).ReplaceLineEndings("\n") + "\n";
}
