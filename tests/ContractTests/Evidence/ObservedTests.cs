using ContractTests.Scenarios;
using OneflowFake.Comparison.Comparing;
using OneflowFake.Comparison.Reporting;

namespace ContractTests.Evidence;

/// <summary>Recorded reports of the real services as evidence: shown with their date, and red while they contradict the fake.</summary>
public sealed class ObservedTests(DecidingRules rules) : IClassFixture<DecidingRules>, IDisposable
{
    private const string NoDecisions = "| vendor | operation | status | kind | place | decided on | why |\n| - | - | - | - | - | - | - |\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("observed").FullName;

    public static TheoryData<string, string> Unusable => new()
    {
        { """{"format":"oneflow-fake-comparison/2"}""", "oneflow-fake-comparison" },
        { "[]", "a.json" },
        { "<html>", "a.json" },
        { Text(Report() with { Service = "127.0.0.1:8642/v1" }), "not a host of the real services" },
        { Text(Report() with { Service = "oneflow.com.evil.example/v1" }), "not a host of the real services" },
        { Text(Report() with { Vendor = "other" }), "no vendor" },
        { Text(Report(Row("getNothing", null, 200))), "no operation getNothing" },
        { Text(Report(Row("getAccount", "rule-of-old", 401))), "no rule rule-of-old" },
    };

    [Fact]
    public void Nothing_that_was_observed_contradicts_the_fake_without_a_decision()
    {
        Assert.Empty(ObservedReports.Stored.Undecided);
        Assert.Empty(ObservedReports.Stored.Stale);
    }

    [Fact]
    public void What_agrees_is_marked_with_its_date_and_nothing_else_is()
    {
        var observed = Load(NoDecisions, Report(Row("getAccount", null, 200), Row("getAccount", "token-unknown", 401)));

        Assert.Empty(observed.Undecided);
        Assert.Equal("observed 2026-11-29", Of(observed, "getAccount/200-account"));
        Assert.Equal("observed 2026-11-29", Of(observed, "getAccount/401-unknown-token"));
        Assert.Equal(ObservedReports.None, Of(observed, "getAccount/401-no-token"));
        Assert.Equal(ObservedReports.None, Of(observed, "ping/200-token"));
        Assert.Contains("| observed 2026-11-29 |", EvidencePage.Write(Api.Oneflow, rules.ByScenario, observed), StringComparison.Ordinal);
    }

    [Fact]
    public void What_contradicts_a_rule_is_red_until_there_is_a_decision()
    {
        var row = Row("listContracts", "limit-out-of-range", 200) with
        {
            FakeStatus = 400,
            Differences = [new(DifferenceKinds.Status, "", "200", "400", Weights.Behavior, 1)],
        };
        var undecided = Load(NoDecisions, Report(row));
        var text = Assert.Single(undecided.Undecided);
        Assert.Contains("limit-out-of-range", text, StringComparison.Ordinal);
        Assert.Contains("decisions.md", text, StringComparison.Ordinal);
        Assert.Equal("observed 2026-11-29, contradicted by status 200 (undecided)",
            Of(undecided, "listContracts/400-limit-above-range"));

        var decided = Load(NoDecisions + "| oneflow | listContracts | 200 | status | whole | 2026-11-30 | The page says 400. |\n",
            Report(row));
        Assert.Empty(decided.Undecided);
        Assert.Empty(decided.Stale);
        Assert.Equal("observed 2026-11-29, contradicted by status 200 (decided)",
            Of(decided, "listContracts/400-limit-above-range"));
    }

    [Fact]
    public void Another_member_contradicts_a_success()
    {
        var observed = Load(NoDecisions, Report(Row("getAccount", null, 200) with
        {
            Differences = [new(DifferenceKinds.MissingMember, "/plan", "string", null, Weights.Behavior, 2), Data()],
        }));
        Assert.Contains("/plan", Assert.Single(observed.Undecided), StringComparison.Ordinal);
        Assert.Equal("observed 2026-11-29, contradicted by missing-member /plan (undecided)",
            Of(observed, "getAccount/200-account"));
    }

    [Fact]
    public void What_data_may_explain_contradicts_nothing()
    {
        var observed = Load(NoDecisions, Report(Row("getAccount", null, 200) with { Differences = [Data()] }));
        Assert.Empty(observed.Undecided);
        Assert.Equal("observed 2026-11-29", Of(observed, "getAccount/200-account"));
    }

    [Fact]
    public void A_decision_about_nothing_that_was_observed_is_stale()
    {
        var observed = Load(NoDecisions + "| oneflow | getAccount | 200 | type | `/id` | 2026-11-30 | Because. |\n",
            Report(Row("getAccount", null, 200)));
        Assert.Equal(new("oneflow", "getAccount", 200, "type", "/id"), Assert.Single(observed.Stale));
    }

    [Theory]
    [InlineData("| oneflow | getAccount | 200 | type | whole | yesterday | Because. |\n")]
    [InlineData("| oneflow | getAccount | 200 | type | whole | 2026-11-30 | |\n")]
    [InlineData("| oneflow | getAccount | type | whole | 2026-11-30 | Because. |\n")]
    public void A_decision_needs_a_date_and_a_reason(string row) => Assert.Throws<FormatException>(() => Load(NoDecisions + row));

    [Theory]
    [MemberData(nameof(Unusable))]
    public void What_is_not_evidence_is_refused_by_name(string json, string expected)
    {
        File.WriteAllText(Path.Combine(_folder, "decisions.md"), NoDecisions);
        File.WriteAllText(Path.Combine(_folder, "a.json"), json);
        var refusal = Assert.Throws<FormatException>(() => ObservedReports.Load(_folder));
        Assert.Contains("a.json", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Of(ObservedReports observed, string scenario) =>
        observed.Of(Catalogue.Named(scenario), rules.ByScenario.GetValueOrDefault(scenario));

    private ObservedReports Load(string decisions, params ComparisonReport[] reports)
    {
        File.WriteAllText(Path.Combine(_folder, "decisions.md"), decisions);
        foreach (var (report, i) in reports.Select((report, i) => (report, i)))
            File.WriteAllText(Path.Combine(_folder, $"{i}.json"), report.ToJson());
        return ObservedReports.Load(_folder);
    }

    private static ComparisonReport Report(params ComparedOperation[] rows) => new(
        ComparisonReport.CurrentFormat, new(2026, 11, 29), "oneflow", "api.test.oneflow.com/v1", rows.Length, rows, []);

    private static ComparedOperation Row(string operation, string? rule, int status) =>
        new(operation, "GET /x", rule, status, status, 1, []);

    private static ReportedDifference Data() => new(DifferenceKinds.Null, "/name", "null", "string", Weights.Data, 1);

    private static string Text(ComparisonReport report) => report.ToJson();
}
