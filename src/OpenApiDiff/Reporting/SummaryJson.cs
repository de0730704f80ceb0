namespace OpenApiDiff.Reporting;

/// <summary>The number of changes of each severity.</summary>
internal sealed record SummaryJson(int Breaking, int Additive, int Documentation);
