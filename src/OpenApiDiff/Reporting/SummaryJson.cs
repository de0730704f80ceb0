namespace OpenApiDiff.Reporting;

/// <summary>How many changes there are of each severity.</summary>
internal sealed record SummaryJson(int Breaking, int Additive, int Documentation);
