namespace OneflowFake.Comparison.Reporting;

/// <summary>A difference of some calls.</summary>
/// <param name="Kind">One of <see cref="Comparing.DifferenceKinds"/>.</param>
/// <param name="Place">A header's name, or a path into the body; empty for the whole response.</param>
/// <param name="Real">What the real service has there: a type, a form or a word of the API; null for nothing.</param>
/// <param name="Fake">What the fake has there.</param>
/// <param name="Weight">One of <see cref="Comparing.Weights"/>.</param>
/// <param name="Calls">The number of calls that differ so.</param>
internal sealed record ReportedDifference(string Kind, string Place, string? Real, string? Fake, string Weight, int Calls);
