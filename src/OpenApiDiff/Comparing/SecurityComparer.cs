using Microsoft.OpenApi;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares the sets of credentials of which an operation needs one.</summary>
internal static class SecurityComparer
{
    public static void Compare(Findings findings, Place place, IList<OpenApiSecurityRequirement>? before, IList<OpenApiSecurityRequirement>? after)
    {
        var (old, now) = (AlternativesOf(before), AlternativesOf(after));
        if (now.Any(set => set.Count == 0) && !old.Any(set => set.Count == 0))
        {
            findings.Add(SecurityRules.Dropped, place, $"{Either(old)} was needed, and nothing is now");
            return;
        }

        if (!TellRequired(findings, place, old, now))
            TellAlternatives(findings, place, old, now);
        TellScopes(findings, place, before, after);
    }

    private static bool TellRequired(Findings findings, Place place, List<HashSet<string>> old, List<HashSet<string>> now)
    {
        var required = InAll(now).Except(InAll(old)).ToList();
        if (required.Count == 0)
            return false;

        // To swap one credential for another is the loss of an alternative, not a further need.
        var stays = old.Any(set => now.Any(other => other.IsProperSupersetOf(set) || other.SetEquals(set)));
        if (!stays)
            return false;

        findings.Add(SecurityRules.SchemeBecameRequired, place, $"{Words.List(required)} is always needed now, so calls without it are not offered any more; {Either(old)} was enough");
        return true;
    }

    private static void TellAlternatives(Findings findings, Place place, List<HashSet<string>> old, List<HashSet<string>> now)
    {
        foreach (var set in old.Where(set => !now.Any(set.SetEquals)))
            findings.Add(SecurityRules.AlternativeRemoved, place, $"{Show(set)} is not accepted any more; what is: {Either(now)}");
        foreach (var set in now.Where(set => !old.Any(set.SetEquals)))
            findings.Add(SecurityRules.AlternativeAdded, place, $"{Show(set)} is enough now");
    }

    private static void TellScopes(Findings findings, Place place, IList<OpenApiSecurityRequirement>? before, IList<OpenApiSecurityRequirement>? after)
    {
        var (old, now) = (ScopesOf(before), ScopesOf(after));
        foreach (var scheme in old.Keys.Intersect(now.Keys))
        {
            foreach (var scope in now[scheme].Except(old[scheme]))
                findings.Add(SecurityRules.ScopeAdded, place, $"a token of {scheme} needs the scope {scope}");
            foreach (var scope in old[scheme].Except(now[scheme]))
                findings.Add(SecurityRules.ScopeRemoved, place, $"a token of {scheme} does not need the scope {scope} any more");
        }
    }

    // No requirements at all are one alternative that asks for nothing.
    private static List<HashSet<string>> AlternativesOf(IList<OpenApiSecurityRequirement>? requirements) =>
        requirements is null or [] ? [[]] : [.. requirements.Select(requirement => requirement.Keys.Select(NameOf).ToHashSet())];

    private static Dictionary<string, HashSet<string>> ScopesOf(IList<OpenApiSecurityRequirement>? requirements) =>
        (requirements ?? []).SelectMany(requirement => requirement).GroupBy(entry => NameOf(entry.Key))
            .ToDictionary(group => group.Key, group => group.SelectMany(entry => entry.Value).ToHashSet());

    private static string NameOf(OpenApiSecuritySchemeReference scheme) => scheme.Reference.Id ?? "";

    private static HashSet<string> InAll(List<HashSet<string>> sets) => sets.Aggregate(new HashSet<string>(sets[0]), (all, set) => [.. all.Intersect(set)]);

    private static string Either(List<HashSet<string>> sets) => string.Join(", or ", sets.Select(Show));

    private static string Show(HashSet<string> set) => set.Count == 0 ? "to do without credentials" : string.Join(" with ", set.Order(StringComparer.Ordinal));
}
