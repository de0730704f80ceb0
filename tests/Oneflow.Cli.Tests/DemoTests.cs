using System.Text.Json;

namespace Oneflow.Cli.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_goes_from_template_to_opened_link_and_shows_each_documented_failure()
    {
        var run = await Cli.RunAsync("demo", "--json");
        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["createContract", "publishContract", "createAccessLink", "GET"],
            report.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("operation").GetString()));
        Assert.StartsWith("200 OK", report.GetProperty("steps")[3].GetProperty("outcome").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["400 OneflowBadRequestException", "401 OneflowUnauthorizedException", "401 OneflowUnauthorizedException",
                "404 OneflowNotFoundException", "404 OneflowNotFoundException", "404 OneflowNotFoundException"],
            report.GetProperty("failures").EnumerateArray()
                .Select(failure => $"{failure.GetProperty("status")} {failure.GetProperty("exception").GetString()}"));
    }

    [Fact]
    public async Task People_read_the_same_without_control_characters_where_it_goes_to_a_file()
    {
        var run = await Cli.RunAsync("demo");
        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Output);
        foreach (var text in new[] { "createAccessLink", "/access/", "OneflowNotFoundException", "participant of the owner side" })
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
    }
}
