using OpenApiDiff.Comparing;
using OpenApiDiff.Reading;

namespace OpenApiDiff;

/// <summary>Finds what changed between two specs.</summary>
public static class SpecDiff
{
    /// <summary>Returns every difference, the worst first, and those of one severity in the order of the operations.</summary>
    /// <param name="before">The spec that callers were built against.</param>
    /// <param name="after">The spec as it is now.</param>
    /// <exception cref="SpecException">A spec refers to something that it does not hold.</exception>
    public static IReadOnlyList<Change> Compare(Spec before, Spec after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var findings = new Findings();
        new DocumentComparer(before, after, findings).Compare();
        return findings.ToChanges();
    }
}
