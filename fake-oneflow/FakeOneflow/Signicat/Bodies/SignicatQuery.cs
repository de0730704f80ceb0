using System.Globalization;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Bodies;

/// <summary>Reads parameters of a query. With a rule switched off, what it would refuse counts as left out.</summary>
internal static class SignicatQuery
{
    public static string? Text(ApiCall call, string name) => call.Query[name] is [{ Length: > 0 } text, ..] ? text : null;

    public static RuleViolation? Required(ApiCall call, string name, out string? text)
    {
        text = Text(call, name);
        return call.RefuseIf(text is null, SignicatBodyRules.QueryMissing, name, $"The {Schema.NameOf(name)} field is required.");
    }

    public static RuleViolation? Choice(ApiCall call, string name, ChoiceSchema choice, out string? value)
    {
        var text = Text(call, name);
        value = text is null ? null : choice.Find(text);
        return Unfit(call, name, text is not null && value is null, $"none of {string.Join(", ", choice.Values)}");
    }

    public static RuleViolation? Integer(ApiCall call, string name, int min, int max, int fallback, out int value)
    {
        value = fallback;
        if (Text(call, name) is not { } text)
            return null;

        var isFit = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min
            && number <= max;
        value = isFit ? number : fallback;
        return Unfit(call, name, !isFit, $"not between {min} and {max}");
    }

    public static RuleViolation? Time(ApiCall call, string name, out DateTimeOffset? value)
    {
        value = null;
        if (Text(call, name) is not { } text)
            return null;

        var isFit = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        value = isFit ? time : null;
        return Unfit(call, name, !isFit, "no time");
    }

    public static RuleViolation? Unfit(ApiCall call, string name, bool isUnfit, string problem) =>
        call.RefuseIf(isUnfit, SignicatBodyRules.QueryValue, name, $"The field {Schema.NameOf(name)} is {problem}.");
}
