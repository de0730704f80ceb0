namespace OneflowFake.Comparison.Reporting;

/// <summary>Calls that could not be compared.</summary>
/// <param name="Request">Method and path, with <c>{id}</c> for each id.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Calls">The number of such calls.</param>
internal sealed record UncomparedCalls(string Request, string Reason, int Calls);
