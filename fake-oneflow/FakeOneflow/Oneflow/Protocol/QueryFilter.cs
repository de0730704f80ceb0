using System.Globalization;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Reads filters from a query. A filter that is left out, or malformed with the rule switched off, is null.</summary>
internal static class QueryFilter
{
    public static RuleViolation? Text(ApiCall call, string name, out string? text, int max = int.MaxValue)
    {
        var values = call.Query[name];
        text = values.Count == 0 ? null : values[0];
        return call.RefuseIf(text?.Length > max, FilterRules.Malformed, name, $"Longer than {max} characters.");
    }

    public static RuleViolation? Integer(ApiCall call, string name, out long? number)
    {
        number = null;
        return Integers(call, name, out var numbers) ?? (numbers is null ? null : First(call, name, numbers, out number));
    }

    /// <summary>A comma list of integers.</summary>
    public static RuleViolation? Integers(ApiCall call, string name, out IReadOnlyList<long>? numbers)
    {
        numbers = null;
        if (Text(call, name, out var text) is { } violation)
            return violation;

        if (text is null)
            return null;

        var read = new List<long>();
        foreach (var part in text.Split(','))
        {
            if (!long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return call.RefuseIf(true, FilterRules.Malformed, name, "Not an integer.");
            read.Add(number);
        }

        numbers = read;
        return null;
    }

    public static RuleViolation? Flag(ApiCall call, string name, out bool? flag)
    {
        flag = null;
        if (Text(call, name, out var text) is { } violation)
            return violation;

        flag = text switch { "true" or "True" => true, "false" or "False" => false, _ => null };
        return call.RefuseIf(text is not null && flag is null, FilterRules.Malformed, name, "Neither true nor false.");
    }

    /// <summary>A range of moments, <c>from|to</c>, of which either may be empty.</summary>
    public static RuleViolation? Range(ApiCall call, string name, out (DateTimeOffset From, DateTimeOffset To)? range)
    {
        range = null;
        if (Text(call, name, out var text, max: 60) is { } violation)
            return violation;

        if (text is null)
            return null;

        var from = DateTimeOffset.MinValue;
        var to = DateTimeOffset.MaxValue;
        var isRange = text.Split('|') is [var start, var end]
            && (start.Length == 0 || Moments.TryParse(start, out from))
            && (end.Length == 0 || Moments.TryParse(end, out to));
        if (isRange)
            range = (from, to);
        return call.RefuseIf(!isRange, FilterRules.Malformed, name, "Not a range such as 2025-01-15T09:00:00+0000|.");
    }

    private static RuleViolation? First(ApiCall call, string name, IReadOnlyList<long> numbers, out long? number)
    {
        number = numbers[0];
        return call.RefuseIf(numbers.Count > 1, FilterRules.Malformed, name, "Not an integer.");
    }
}
