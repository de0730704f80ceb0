using Microsoft.OpenApi;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares the sets of credentials of which an operation needs one.</summary>
internal static class SecurityComparer
{
    public static void Compare(
        Findings findings, Place place, IList<OpenApiSecurityRequirement>? before, IList<OpenApiSecurityRequirement>? after)
    {
        var (alternatives, newAlternatives) = (AlternativesOf(before), AlternativesOf(after));
        var (old, now) = (SchemesOf(alternatives), SchemesOf(newAlternatives));
        if (now.Any(set => set.Count == 0) && !old.Any(set => set.Count == 0))
        {
            findings.Add(SecurityRules.Dropped, place, $"{Either(old)} was needed, and nothing is now");
            return;
        }

        if (!TellRequired(findings, place, old, now))
            TellAlternatives(findings, place, old, now);
        CompareScopes(findings, place, alternatives, newAlternatives);
    }

    private static bool TellRequired(Findings findings, Place place, List<HashSet<string>> old, List<HashSet<string>> now)
    {
        var required = InAll(now).Except(InAll(old)).ToList();
        if (required.Count == 0)
            return false;

        // To swap one credential for another is the loss of an alternative, not another need.
        var stays = old.Any(set => now.Any(other => other.IsProperSupersetOf(set) || other.SetEquals(set)));
        if (!stays)
            return false;

        findings.Add(SecurityRules.SchemeBecameRequired, place,
            $"{Words.List(required)} is always needed now, so calls without it are no longer offered; {Either(old)} was enough");
        return true;
    }

    private static void TellAlternatives(Findings findings, Place place, List<HashSet<string>> old, List<HashSet<string>> now)
    {
        foreach (var set in old.Where(set => !now.Any(set.SetEquals)))
            findings.Add(SecurityRules.AlternativeRemoved, place, $"{Show(set)} is no longer accepted; what is: {Either(now)}");
        foreach (var set in now.Where(set => !old.Any(set.SetEquals)))
            findings.Add(SecurityRules.AlternativeAdded, place, $"{Show(set)} is enough now");
    }

    // Each alternative has scopes of its own: a token with those of one of them is enough.
    private static void CompareScopes(Findings findings, Place place, List<SecurityAlternative> old, List<SecurityAlternative> now)
    {
        foreach (var alternatives in old.GroupBy(alternative => alternative.Key))
        {
            var offered = now.Where(alternative => alternative.Key == alternatives.Key).ToList();
            if (offered.Count == 0)
                continue;

            // An unchanged alternative is not paired with one that changed.
            var free = offered.Where(alternative => !alternatives.Any(alternative.HasSameScopes)).ToList();
            foreach (var was in alternatives.Where(was => !offered.Exists(was.Covers)))
            {
                if (free.MinBy(isNow => isNow.ScopesBeyond(was).Count()) is not { } closest)
                    findings.Add(SecurityRules.AlternativeRemoved, place,
                        $"{was} is no longer accepted; what is: {string.Join(", or ", offered)}");
                else
                    TellScopes(findings, SecurityRules.ScopeAdded, place, closest.ScopesBeyond(was), "needs the scope");
            }

            foreach (var isNow in free.Where(isNow => !alternatives.Any(isNow.Covers)))
            {
                if (alternatives.Where(was => !offered.Exists(was.HasSameScopes))
                    .MinBy(was => was.ScopesBeyond(isNow).Count()) is not { } closest)
                    findings.Add(SecurityRules.AlternativeAdded, place, $"{isNow} is enough now");
                else
                    TellScopes(findings, SecurityRules.ScopeRemoved, place, closest.ScopesBeyond(isNow), "no longer needs the scope");
            }
        }
    }

    private static void TellScopes(
        Findings findings, Rule rule, Place place, IEnumerable<(string Scheme, string Scope)> scopes, string what)
    {
        foreach (var (scheme, scope) in scopes)
            findings.Add(rule, place, $"a token of {scheme} {what} {scope}");
    }

    // No requirements at all are one alternative that asks for nothing.
    private static List<SecurityAlternative> AlternativesOf(IList<OpenApiSecurityRequirement>? requirements) =>
        requirements is null or [] ? [new(new Dictionary<string, HashSet<string>>())] : [.. requirements.Select(SecurityAlternative.Of)];

    private static List<HashSet<string>> SchemesOf(List<SecurityAlternative> alternatives) =>
        [.. alternatives.DistinctBy(alternative => alternative.Key).Select(alternative => alternative.Scopes.Keys.ToHashSet())];

    private static HashSet<string> InAll(List<HashSet<string>> sets) =>
        sets.Aggregate(new HashSet<string>(sets[0]), (all, set) => [.. all.Intersect(set)]);

    private static string Either(List<HashSet<string>> sets) => string.Join(", or ", sets.Select(Show));

    private static string Show(HashSet<string> set) =>
        set.Count == 0 ? "to do without credentials" : string.Join(" with ", set.Order(StringComparer.Ordinal));
}
