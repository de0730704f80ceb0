namespace OneflowFake.Comparison.Reporting;

/// <summary>Calls of one operation with the same statuses, of which the fake decided by the same rule.</summary>
/// <param name="Operation">The operation's id; <c>unknown</c> when the fake has none for the path.</param>
/// <param name="Request">Method and path, with <c>{id}</c> for each id.</param>
/// <param name="Rule">The rule by which the fake refused; null when it did not.</param>
/// <param name="RealStatus">The status of the real service.</param>
/// <param name="FakeStatus">The status of the fake.</param>
/// <param name="Calls">The number of such calls.</param>
/// <param name="Differences">Their differences; empty when both sides agree.</param>
internal sealed record ComparedOperation(
    string Operation, string Request, string? Rule, int RealStatus, int FakeStatus, int Calls,
        IReadOnlyList<ReportedDifference> Differences);
