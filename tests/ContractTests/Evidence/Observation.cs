using OneflowFake.Comparison.Comparing;
using OneflowFake.Comparison.Reporting;

namespace ContractTests.Evidence;

/// <summary>Calls of a report of which both sides gave the same statuses by the same rule.</summary>
internal sealed record Observation(string Vendor, DateOnly Date, ComparedOperation Row)
{
    /// <summary>The differences that contradict the fake.</summary>
    public IEnumerable<ReportedDifference> Contradictions => Row.Differences.Where(difference => difference.Weight == Weights.Behavior);

    /// <summary>The key that a row of the decisions has to name.</summary>
    public ObservedDecision KeyOf(ReportedDifference difference) =>
        new(Vendor, Row.Operation, Row.RealStatus, difference.Kind, difference.Place.Length == 0 ? "whole" : difference.Place);
}
