using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Collects the findings.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _findings = [];

    public void Add(Rule rule, Place place, string detail) => _findings.Add(new Finding(rule, place, detail));

    /// <summary>Adds the findings of a part, at the place of the part.</summary>
    public void Add(Findings part, OperationName? operation, string location) =>
        _findings.AddRange(part._findings.Select(
            finding => finding with
            {
                Place =
            finding.Place with { Operation = operation, Location = location + finding.Place.Location }
            }));

    /// <summary>One change for what was found at several places that share its cause; the worst first.</summary>
    public IReadOnlyList<Change> ToChanges() =>
        [.. _findings.GroupBy(finding => finding.Identity).Select(ToChange).OrderBy(change => change.Severity)];

    private static Change ToChange(IEnumerable<Finding> group)
    {
        var findings = group.DistinctBy(finding => finding.Place).ToList();
        var first = findings[0];
        return new Change(
            first.Rule.Id, first.Rule.Severity, first.Place.Operation, first.Place.Location, first.Message,
            [.. findings.Skip(1).Select(finding => new ChangePlace(finding.Place.Operation, finding.Place.Location))]);
    }
}
