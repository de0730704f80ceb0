namespace OneflowFake.Comparison.Reporting;

/// <summary>The common part of calls that are counted together.</summary>
internal sealed record ReportRow(string Operation, string Request, string? Rule, int RealStatus, int FakeStatus)
{
    public ComparedOperation With(int calls, IReadOnlyList<ReportedDifference> differences) =>
        new(Operation, Request, Rule, RealStatus, FakeStatus, calls, differences);
}
