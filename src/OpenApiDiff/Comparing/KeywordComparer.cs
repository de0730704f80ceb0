using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>
/// Compares the keywords that are compared as text. Whether one text lets through less than another is not worked out: a
/// change of one is breaking both ways.
/// </summary>
internal sealed class KeywordComparer(Findings findings)
{
    // Each of these only ever constrains, so that more of them let less through. The others say what further keywords are
    // about: without prefixItems, for one, 'items' is about all items.
    private static readonly HashSet<string> Constraints =
        ["not", "if", "contains", "propertyNames", "dependentRequired", "dependentSchemas", "dependencies"];

    public void Compare(Place place, SchemaView old, SchemaView now, Direction direction)
    {
        var isOpen = old.Keywords.Keys.Concat(now.Keywords.Keys)
            .Any(keyword => keyword.StartsWith("unevaluated", StringComparison.Ordinal));
        foreach (var keyword in old.Keywords.Keys.Union(now.Keywords.Keys).Order(StringComparer.Ordinal))
        {
            var (was, isNow) = (old.Keywords.GetValueOrDefault(keyword) ?? [], now.Keywords.GetValueOrDefault(keyword) ?? []);
            if (!was.SetEquals(isNow))
                findings.Add(RuleOf(was, isNow, direction, Constraints.Contains(keyword) && !isOpen), place,
                    $"'{keyword}' {Words.Change(Show(was), Show(isNow))}");
        }
    }

    private static Rule RuleOf(HashSet<string> was, HashSet<string> isNow, Direction direction, bool isConstraint)
    {
        var (isTighter, isLooser) = (isConstraint && isNow.IsSupersetOf(was), isConstraint && isNow.IsSubsetOf(was));
        return direction == Direction.Request
            ? isTighter ? RequestLimitRules.KeywordAdded : isLooser ? RequestLimitRules.KeywordRemoved : RequestLimitRules.KeywordChanged
            : isTighter ? ReadingRules.LimitTightened : ReadingRules.KeywordChanged;
    }

    private static string Show(HashSet<string> texts) => string.Join(" and ", texts.Order(StringComparer.Ordinal));
}
