using System.Globalization;
using System.Text.RegularExpressions;
using ContractTests.Fixtures;
using ContractTests.Scenarios;
using ContractTests.Transcripts;
using Oneflow.Client;
using TestKit;
using TestKit.Spec;

namespace ContractTests.Real;

/// <summary>
/// Plays the catalogue against a real account, and reports how its responses differ from the accepted ones. It fails on none of
/// them: each is a fact to look at.
/// </summary>
internal static partial class RealRun
{
    public static async Task<RealReport> RunAsync(RealTarget target, string token, string email, IEnumerable<Scenario> scenarios)
    {
        var report = new RealReport(token);
        var tenant = await RealAccount.DescribeAsync(target, token, email);
        using var fixture = new AccountFixture(target, null, tenant);
        using var http = fixture.CreateReader();
        http.DefaultRequestHeaders.Add(UserEmail.Header, email);
        foreach (var scenario in scenarios)
        {
            try
            {
                await PlayAsync(scenario, fixture, report);
            }
            catch (NotArrangeableException reason)
            {
                report.Skip(scenario.Name, reason.Message);
            }
            catch (Exception failure) when (failure is OneflowException or HttpRequestException or System.Text.Json.JsonException)
            {
                report.Differ(scenario.Name, ["could not be brought about: " + failure.Message.Split('\n')[0]]);
            }

            await target.CleanUpAsync(http);
        }

        report.LeftBehind.AddRange(target.Made);
        return report;
    }

    private static async Task PlayAsync(Scenario scenario, AccountFixture fixture, RealReport report)
    {
        if (scenario.Plan != "business")
            throw new NotArrangeableException($"takes an account with the plan {scenario.Plan}");

        var call = await scenario.Arrange(fixture);
        var transcript = await call.RunAsync(fixture);
        var (expected, actual) = (ResponseShape.Of(AcceptedBody(scenario)), ResponseShape.Of(transcript.Exchange.ResponseBody));
        var differences = new List<string>();
        if ((int)transcript.Exchange.Status != scenario.Status)
            differences.Add(string.Create(
                CultureInfo.InvariantCulture, $"status {(int)transcript.Exchange.Status} instead of {scenario.Status}"));
        differences.AddRange(expected.Except(actual).Order().Select(line => "missing: " + line));
        differences.AddRange(actual.Except(expected).Order().Select(line => "besides: " + line));
        differences.AddRange(NotInTheSpec(transcript.Exchange));
        if (differences.Count == 0)
            report.Agree(scenario.Name);
        else
            report.Differ(scenario.Name, differences);
    }

    private static IReadOnlyList<string> NotInTheSpec(Exchange exchange)
    {
        var request = exchange.RequestLine.Split(' ');
        return ResponseCheck.Oneflow.Check(request[0], request[1], (int)exchange.Status, exchange.ResponseBody);
    }

    /// <summary>The body of the answer to the call itself, as the snapshot has it.</summary>
    private static string AcceptedBody(Scenario scenario)
    {
        var snapshot = File.ReadAllText(RepositoryRoot.Combine("tests", "ContractTests", "Snapshots", scenario.Name + ".verified.txt"))
            .ReplaceLineEndings("\n");
        var answer = Answer().Match(snapshot);
        return answer.Groups["body"].Value.Trim();
    }

    [GeneratedRegex(@"^[0-9]{3} [A-Z][^\n]*\n(?:[^\n]+\n)*\n(?<body>(?:[\[{][^\n]*)?)", RegexOptions.Multiline)]
    private static partial Regex Answer();
}
