using System.Text.RegularExpressions;
using ContractTests.Scenarios;
using OneflowFake.Oneflow;
using TestKit;

namespace ContractTests.Evidence;

/// <summary>The page that tells for each rule of the vendor's pages what shows it: whatever it names is there.</summary>
public sealed partial class RulesPageTests
{
    private static readonly IReadOnlyList<RulesPageRow> Rows = [.. TableOf("tests/ContractTests/rules.md").Select(RulesPageRow.Read)];

    public static TheoryData<string> Evidence => [.. Rows.SelectMany(row => row.ShownBy).Distinct()];

    [Theory]
    [MemberData(nameof(Evidence))]
    public void What_shows_a_rule_is_there(string name) => Assert.True(
        IsScenario(name) || OneflowResources.Rules.Any(rule => rule.Id == name) || IsTest(name),
        $"tests/ContractTests/rules.md names {name}, which is neither a test, nor a scenario, nor a rule of the fake: name what shows "
        + "the rule now.");

    [Fact]
    public void Every_row_is_whole() => Assert.All(Rows, row =>
    {
        Assert.Matches(@"^\d+(\.\d+)?(-\d+\.\d+)?$", row.Section);
        Assert.Contains(row.Confidence, (string[])[Scenario.Documented, Scenario.Inferred]);
        Assert.NotEmpty(row.ShownBy);
    });

    /// <summary>Each choice is written down once, and shown.</summary>
    [Fact]
    public void The_inferred_rules_are_those_that_the_fake_says_it_assumes() => Assert.Equal(
        TableOf("fake-oneflow/README.md", "## Assumed").Select(cells => cells[0]).Order(StringComparer.Ordinal),
        Rows.Where(row => row.Confidence == Scenario.Inferred).Select(row => row.Rule).Order(StringComparer.Ordinal));

    /// <summary>Each of the points that are easily got wrong has a row.</summary>
    [Fact]
    public void Nothing_that_is_easily_got_wrong_is_left_out() => Assert.Equal(
        Enumerable.Range(1, 14).Select(number => $"10.{number}"),
        Rows.Select(row => row.Section).Where(section => section.StartsWith("10.", StringComparison.Ordinal)).Distinct());

    private static bool IsScenario(string name) => Catalogue.Oneflow.Any(scenario => scenario.Name == name);

    private static bool IsTest(string name) =>
        name.Split('.') is [var type, var method]
        && Directory.EnumerateFiles(RepositoryRoot.Combine("tests"), type + ".cs", SearchOption.AllDirectories)
            .SelectMany(file => Test().Matches(File.ReadAllText(file)))
            .Any(test => test.Groups["name"].Value == method);

    /// <summary>The cells of the rows of the first table in a file, or of the first below a heading.</summary>
    private static IEnumerable<string[]> TableOf(string file, string? heading = null) =>
        File.ReadLines(RepositoryRoot.Combine(file.Split('/')))
        .SkipWhile(line => heading is not null && line != heading)
        .SkipWhile(line => !line.StartsWith('|'))
        .TakeWhile(line => line.StartsWith('|'))
        .Skip(2)
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    [GeneratedRegex(@"^ +\[\w*(Fact|Theory).*\n( +\[.*\n)* +public (async )?(Task|void) (?<name>\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Test();
}
