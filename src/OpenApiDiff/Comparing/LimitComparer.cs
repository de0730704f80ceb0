using System.Globalization;
using Microsoft.OpenApi;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares the limits that schemas set.</summary>
internal sealed class LimitComparer(Findings findings)
{
    public void Compare(Place place, SchemaView old, SchemaView now, Direction direction)
    {
        foreach (var limit in Limit.All)
        {
            var (was, isNow) = (limit.Tightest(old), limit.Tightest(now));
            if (Bound.Narrowing(was, isNow, limit.IsUpper) is var narrowing and not 0)
                findings.Add(RuleOf(limit, direction, narrowing > 0), place, $"{limit.Show(isNow)} now, and {limit.Show(was)} before");
        }

        ComparePatterns(place, All(old, part => part.Pattern), All(now, part => part.Pattern), direction);
        CompareMultiples(place, All(old, StepOf), All(now, StepOf), direction);
        CompareUnique(place, old.Parts.Any(part => part.UniqueItems == true), now.Parts.Any(part => part.UniqueItems == true), direction);
    }

    private static Rule RuleOf(Limit limit, Direction direction, bool isNarrowed) => direction == Direction.Request
        ? isNarrowed ? limit.Narrowed : limit.Widened
        : isNarrowed ? ReadingRules.LimitTightened : ReadingRules.LimitLoosened;

    // All of them hold at once, whichever part of the schema sets them.
    private static HashSet<string> All(SchemaView view, Func<IOpenApiSchema, string?> read) =>
        [.. view.Parts.Select(read).OfType<string>()];

    private void ComparePatterns(Place place, HashSet<string> old, HashSet<string> now, Direction direction)
    {
        if (old.SetEquals(now))
            return;

        var (isTighter, isLooser) = (now.IsSupersetOf(old), now.IsSubsetOf(old));
        var rule = (direction, isTighter, isLooser) switch
        {
            (Direction.Request, true, _) => RequestLimitRules.PatternAdded,
            (Direction.Request, _, true) => RequestLimitRules.PatternRemoved,
            (Direction.Request, _, _) => RequestLimitRules.PatternChanged,
            (_, true, _) => ReadingRules.PatternAdded,
            _ => ReadingRules.PatternLoosened,
        };
        findings.Add(rule, place, $"the pattern was {Show(old)} and is {Show(now)}");
    }

    private void CompareMultiples(Place place, HashSet<string> old, HashSet<string> now, Direction direction)
    {
        if (old.SetEquals(now))
            return;

        var rule = direction == Direction.Request
            ? now.IsSubsetOf(old) ? RequestLimitRules.MultipleOfRemoved : RequestLimitRules.MultipleOfChanged
            : now.IsSupersetOf(old) ? ReadingRules.LimitTightened : ReadingRules.LimitLoosened;
        findings.Add(rule, place, $"{ShowSteps(now)} now, and {ShowSteps(old)} before");
    }

    private static string? StepOf(IOpenApiSchema part) => part.MultipleOf?.ToString("G29", CultureInfo.InvariantCulture);

    private static string Show(HashSet<string> patterns) =>
        patterns.Count == 0 ? "none" : string.Join(" with ", patterns.Order(StringComparer.Ordinal));

    private static string ShowSteps(HashSet<string> steps) => steps.Count == 0 ? "no such limit" : $"a multiple of {Show(steps)}";

    private void CompareUnique(Place place, bool old, bool now, Direction direction)
    {
        if (old == now)
            return;

        var rule = direction == Direction.Request
            ? now ? RequestLimitRules.UniqueItemsRequired : RequestLimitRules.UniqueItemsDropped
            : now ? ReadingRules.LimitTightened : ReadingRules.LimitLoosened;
        findings.Add(rule, place, now ? "no item comes twice now" : "an item may come twice now");
    }
}
