using System.Text.RegularExpressions;

namespace OneflowFake.Comparison.Reporting;

/// <summary>The last guard of a report and of the log: removes every secret of the run, and whatever looks like one.</summary>
internal sealed partial class Redactor
{
    private const string Redacted = "[redacted]";
    private const int MinLength = 8;
    private const int MaxSecrets = 1000;

    private readonly HashSet<string> _secrets = new(StringComparer.OrdinalIgnoreCase);

    public void Note(IEnumerable<string> secrets)
    {
        foreach (var secret in secrets.Where(secret => secret.Length >= MinLength && _secrets.Count < MaxSecrets))
            _secrets.Add(secret);
    }

    public string Clean(string text)
    {
        foreach (var secret in _secrets)
            text = text.Replace(secret, Redacted, StringComparison.OrdinalIgnoreCase);
        return Suspicious().Replace(text, Redacted);
    }

    [GeneratedRegex(
        @"[\w.+\-]+@[\w\-]+(\.[\w\-]+)+|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[0-9A-Fa-f]{24,}|eyJ[\w\-]+\.[\w.\-]+")]
    private static partial Regex Suspicious();
}
