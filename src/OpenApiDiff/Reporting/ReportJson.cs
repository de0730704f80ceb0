namespace OpenApiDiff.Reporting;

/// <summary>The shape of <see cref="JsonReport"/>.</summary>
internal sealed record ReportJson(string Old, string New, SummaryJson Summary, IReadOnlyList<Change> Changes);
