using System.Globalization;
using System.Text;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants.Journal;

/// <summary>Says in one line why a request was refused: "404: 4217 is a template".</summary>
internal static class JournalDetail
{
    public static RedactedText Of(RuleViolation violation, IReadOnlyDictionary<string, string> segments)
    {
        var rule = violation.Rule;
        // A refusal that knows its case more precisely than its rule says so in the detail.
        var text = new StringBuilder(violation.Detail == rule.Detail ? rule.JournalDetail : violation.Detail);
        foreach (var (name, value) in segments)
            text.Replace($"{{{name}}}", value);
        foreach (var (path, problems) in violation.Problems.ByPath)
            text.Append(CultureInfo.InvariantCulture, $" {path}: {string.Join(' ', problems)}");
        return RedactedText.Of(string.Create(CultureInfo.InvariantCulture, $"{rule.Status}: {text}"));
    }
}
