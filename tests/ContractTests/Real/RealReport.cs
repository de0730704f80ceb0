using System.Globalization;
using System.Text;

namespace ContractTests.Real;

/// <summary>The findings of a run against a real account.</summary>
/// <param name="token">The account's token, which must not get into the report.</param>
internal sealed class RealReport(string token)
{
    private readonly List<string> _agreed = [];
    private readonly SortedDictionary<string, string> _skipped = [];
    private readonly SortedDictionary<string, IReadOnlyList<string>> _different = [];

    public IReadOnlyList<string> Agreed => _agreed;

    public IReadOnlyDictionary<string, string> Skipped => _skipped;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Different => _different;

    /// <summary>The paths that could not be deleted.</summary>
    public List<string> LeftBehind { get; } = [];

    public void Agree(string scenario) => _agreed.Add(scenario);

    public void Skip(string scenario, string reason) => _skipped.Add(scenario, reason);

    public void Differ(string scenario, IReadOnlyList<string> differences) => _different.Add(scenario, differences);

    public string Write()
    {
        var text = new StringBuilder("# Differences from the accepted answers\n\n")
            .Append("Ids, times, links and texts are not compared. A difference is a fact to look at: either the fake is wrong, or the\n")
            .Append("account is not what the scenario takes.\n\n")
            .Append("## Different\n\n");
        foreach (var (scenario, differences) in _different)
            text.Append("- ").Append(scenario).Append('\n').AppendJoin("", differences.Select(difference => $"  - {difference}\n"));
        text.Append("\n## Not played\n\n");
        foreach (var (scenario, reason) in _skipped)
            text.Append(CultureInfo.InvariantCulture, $"- {scenario}: {reason}\n");
        text.Append("\n## Left behind\n\n").AppendJoin("", LeftBehind.Select(path => $"- {path}\n"));
        text.Append("\n## The same\n\n").AppendJoin("", _agreed.Order().Select(scenario => $"- {scenario}\n"));
        return text.ToString().Replace(token, "[redacted]", StringComparison.Ordinal);
    }
}
