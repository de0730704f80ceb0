using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares the limits that schemas set.</summary>
internal sealed class LimitComparer(Findings findings)
{
    public void Compare(Place place, SchemaView old, SchemaView now, Direction direction)
    {
        foreach (var limit in Limit.All)
        {
            var (was, isNow) = (old.FirstValue(limit.Read), now.FirstValue(limit.Read));
            if (Bound.Narrowing(was, isNow, limit.IsUpper) is var narrowing and not 0)
                findings.Add(RuleOf(limit, direction, narrowing > 0), place, $"{limit.Show(isNow)} now, and {limit.Show(was)} before");
        }

        ComparePattern(place, old.First(part => part.Pattern), now.First(part => part.Pattern), direction);
        CompareMultiple(place, old.FirstValue(part => part.MultipleOf), now.FirstValue(part => part.MultipleOf), direction);
        CompareUnique(place, old.FirstValue(part => part.UniqueItems) ?? false, now.FirstValue(part => part.UniqueItems) ?? false, direction);
    }

    private static Rule RuleOf(Limit limit, Direction direction, bool isNarrowed) => direction == Direction.Request
        ? isNarrowed ? limit.Narrowed : limit.Widened
        : isNarrowed ? ReadingRules.LimitTightened : ReadingRules.LimitLoosened;

    private void ComparePattern(Place place, string? old, string? now, Direction direction)
    {
        if (old == now)
            return;

        var rule = (direction, old, now) switch
        {
            (Direction.Request, null, _) => RequestLimitRules.PatternAdded,
            (Direction.Request, _, null) => RequestLimitRules.PatternRemoved,
            (Direction.Request, _, _) => RequestLimitRules.PatternChanged,
            (_, null, _) => ReadingRules.PatternAdded,
            _ => ReadingRules.PatternLoosened,
        };
        findings.Add(rule, place, $"the pattern was {old ?? "none"} and is {now ?? "none"}");
    }

    private void CompareMultiple(Place place, decimal? old, decimal? now, Direction direction)
    {
        if (old == now)
            return;

        var rule = direction == Direction.Request
            ? now is null ? RequestLimitRules.MultipleOfRemoved : RequestLimitRules.MultipleOfChanged
            : old is null ? ReadingRules.LimitTightened : ReadingRules.LimitLoosened;
        findings.Add(rule, place, $"{Show(now)} now, and {Show(old)} before");

        static string Show(decimal? step) => step is null ? "no such limit" : FormattableString.Invariant($"a multiple of {step}");
    }

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
