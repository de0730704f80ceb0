using System.Globalization;
using System.Text;
using FakeOneflow.Http;

namespace FakeOneflow.Journal;

/// <summary>Says in one line why a request was refused: "404: 4217 is a template".</summary>
internal static class Cause
{
    public static RedactedText Of(Refusal refusal, IReadOnlyDictionary<string, string> segments)
    {
        var rule = refusal.Rule;
        // A refusal that knows its case more precisely than its rule says so in the detail.
        var text = new StringBuilder(refusal.Detail == rule.Detail ? rule.Cause : refusal.Detail);
        foreach (var (name, value) in segments)
            text.Replace($"{{{name}}}", value);
        foreach (var (path, problems) in refusal.Problems.ByPath)
            text.Append(CultureInfo.InvariantCulture, $" {path}: {string.Join(' ', problems)}");
        return RedactedText.Of(string.Create(CultureInfo.InvariantCulture, $"{rule.Status}: {text}"));
    }
}
