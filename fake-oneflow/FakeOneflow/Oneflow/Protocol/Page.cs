using System.Globalization;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>The part of a list that a request asks for.</summary>
internal readonly record struct Page(int Limit, int Offset)
{
    public const int MaxLimit = 100;
    public const int MaxOffset = 19_900;

    /// <summary>The limit as it is sent.</summary>
    public string LimitText => Limit == int.MaxValue ? "all" : Limit.ToString(CultureInfo.InvariantCulture);

    public static RuleViolation? Read(ApiCall call, out Page page)
    {
        page = new(MaxLimit, 0);
        var isAll = call.Operation.TakesAll && call.Query["limit"] is ["all"];
        long limit = MaxLimit;
        if (!isAll && ReadNumber(call, "limit", MaxLimit, ListRules.LimitNotANumber, out limit) is { } badLimit)
            return badLimit;

        if (call.RefuseIf(
            limit is < 1 or > MaxLimit, ListRules.LimitOutOfRange, "limit", "Not between 1 and 100.") is { } noLimit)
            return noLimit;

        if (ReadNumber(call, "offset", 0, ListRules.OffsetNotANumber, out var offset) is { } badOffset)
            return badOffset;

        if (call.RefuseIf(
            offset is < 0 or > MaxOffset, ListRules.OffsetOutOfRange, "offset", "Not between 0 and 19900.") is { } noOffset)
            return noOffset;

        // Clamping only matters when a rule is switched off.
        page = new(
            isAll ? int.MaxValue : (int)Math.Clamp(limit, 1, MaxLimit), (int)Math.Clamp(offset, 0, MaxOffset));
        return null;
    }

    private static RuleViolation? ReadNumber(ApiCall call, string name, long fallback, Rule rule, out long number)
    {
        number = fallback;
        var values = call.Query[name];
        if (values.Count == 0)
            return null;

        var isNumber = long.TryParse(values[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        if (!isNumber)
            number = fallback;
        return call.RefuseIf(!isNumber, rule, name, "Not an integer.");
    }
}
