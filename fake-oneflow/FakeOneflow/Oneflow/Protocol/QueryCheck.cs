using OneflowFake.Server;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Refuses queries with parameters that the operation does not know, or that are given twice.</summary>
internal static class QueryCheck
{
    private const string Filter = "filter[";

    // The words of other APIs for the same things.
    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["page"] = "offset",
        ["skip"] = "offset",
        ["start"] = "offset",
        ["cursor"] = "offset",
        ["per_page"] = "limit",
        ["page_size"] = "limit",
        ["pagesize"] = "limit",
        ["take"] = "limit",
        ["order"] = "sort",
        ["order_by"] = "sort",
        ["sort_by"] = "sort",
    };

    public static RuleViolation? Check(ApiCall call)
    {
        if (call.Query.Count == 0)
            return null;

        Rule? first = null;
        var problems = new ParameterProblems();
        foreach (var (name, values) in call.Query)
        {
            var isKnown = call.Operation.Reads(name);
            if (!isKnown && call.IsStrict)
                Report(QueryRules.Unknown, name, $"Unknown.{Hint(call.Operation, name)}");
            else if (isKnown && values.Count > 1)
                Report(call.Operation.Filters.Contains(name) ? FilterRules.Twice : QueryRules.Twice, name, "Given twice.");
        }

        return first is null ? null : new(first, problems);

        void Report(Rule rule, string name, string problem)
        {
            if (!call.Rules.IsOn(rule))
                return;

            first ??= rule;
            problems.Add(name, problem);
        }
    }

    private static string Hint(Operation operation, string name)
    {
        var known = operation.ParameterNames;
        if (known.Count == 0)
            return " This operation has no parameters.";

        if (OtherWords.TryGetValue(name, out var word) && known.Contains(word))
            return $" Did you mean {word}?";

        var bare = name.StartsWith(Filter, StringComparison.OrdinalIgnoreCase) ? name[Filter.Length..].TrimEnd(']') : name;
        var filter = known.FirstOrDefault(other => other.Equals($"{Filter}{bare}]", StringComparison.OrdinalIgnoreCase)
            || other.Equals($"{Filter}{bare}s]", StringComparison.OrdinalIgnoreCase));
        if (filter is not null)
            return $" Did you mean {filter}?";

        if (NearestNames.Of(name, known) is [var near])
            return $" Did you mean {near}?";

        return $" This operation has {string.Join(", ", known)}.";
    }
}
