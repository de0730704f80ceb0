using System.Text.RegularExpressions;

namespace TestKit.Tests.Style;

/// <summary>The page that names a test for each fault that was found from outside.</summary>
public sealed partial class AttackPageTests
{
    // The rows of the two lists of faults: what the field reported, and what attacks brought down.
    private static readonly string[] Reported =
    [
        "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "B1", "B2", "C1", "C2", "C3", "C4", "C5", "D1", "D2", "D3",
        "E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9", "E10",
    ];

    private static readonly string[] Attacks =
        ["1", "1b", "1c", "2", "2b", .. Enumerable.Range(3, 21).Select(number => $"{number}")];

    private static readonly string Page = File.ReadAllText(RepositoryRoot.Combine("tests", "attacks.md"));

    public static TheoryData<string> Tests => [.. TestName().Matches(Page).Select(match => match.Groups[1].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Tests))]
    public void Each_test_that_the_page_names_is_one_that_runs(string name)
        => Assert.Contains(Methods.Value[name], IsTest);

    [Fact]
    public void Each_row_of_a_fault_names_a_test()
    {
        var rows = Page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && TestName().IsMatch(line))
            .Select(line => line.Split('|')[1]).ToList();
        var named = rows.SelectMany(row => RowName().Matches(row).Select(match => match.Value))
            .Concat(rows.SelectMany(row => AttackNames().Matches(row).SelectMany(
                match => AttackName().Matches(match.Groups[1].Value).Select(attack => $"attack {attack.Value}"))))
            .ToHashSet();

        Assert.Empty(Reported.Concat(Attacks.Select(attack => $"attack {attack}")).Except(named));
    }

    // By name, what stands above each method of the tests: its attributes and what is above them up to an empty line.
    private static readonly Lazy<ILookup<string, string>> Methods = new(() =>
        Directory.EnumerateFiles(RepositoryRoot.Combine("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split('/', '\\').Any(part => part is "bin" or "obj"))
            .SelectMany(file => Method().Matches(File.ReadAllText(file)))
            .ToLookup(match => match.Groups[2].Value, match => match.Groups[1].Value));

    // One that is a soak only does not run in each run.
    private static bool IsTest(string above) => Attribute().IsMatch(above);

    [GeneratedRegex("`([A-Z]\\w*_\\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex("\\b[A-E]\\d+\\b")]
    private static partial Regex RowName();

    // "attack 5:", "attacks 1, 1b, 1c:", "A2, attack 8:".
    [GeneratedRegex("[Aa]ttacks? ((?:\\d+[a-z]?(?:, )?)+)")]
    private static partial Regex AttackNames();

    [GeneratedRegex("\\d+[a-z]?")]
    private static partial Regex AttackName();

    [GeneratedRegex("((?:[^\\n]+\\n)*) {4}public (?:static )?(?:async )?(?:void|Task)(?:<\\w+>)? (\\w+)\\(")]
    private static partial Regex Method();

    [GeneratedRegex("\\[(?!Soak)\\w*(?:Fact|Theory)\\b")]
    private static partial Regex Attribute();
}
