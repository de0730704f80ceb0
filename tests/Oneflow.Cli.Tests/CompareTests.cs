using System.Text.RegularExpressions;
using OneflowFake;

namespace Oneflow.Cli.Tests;

/// <summary><c>oneflow fake --compare</c>.</summary>
public sealed partial class CompareTests
{
    [Theory]
    [InlineData("http://api.test.oneflow.com/v1", "https")]
    [InlineData("oneflow", "https address")]
    [InlineData("https://user:secret@api.test.oneflow.com/v1", "user name")]
    public async Task An_address_that_cannot_be_compared_is_refused(string address, string expected)
    {
        var run = await Cli.RunAsync("fake", "--compare", address);
        Assert.Equal((ExitCodes.BadUsage, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--nothing")]
    [InlineData("--response", "both")]
    [InlineData("--timeout", "0")]
    [InlineData("--timeout", "soon")]
    [InlineData("--port", "70000")]
    [InlineData("--report", "")]
    public async Task An_option_that_is_not_understood_is_refused(params string[] options)
    {
        var run = await Cli.RunAsync(["fake", "--compare", "https://api.test.oneflow.com/v1", .. options]);
        Assert.Equal(ExitCodes.BadUsage, run.ExitCode);
        Assert.Contains(options[0].TrimStart('-'), run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task The_help_of_the_fake_leads_to_that_of_the_comparison()
    {
        Assert.Contains("--compare", (await Cli.RunAsync("fake", "--help")).Output, StringComparison.Ordinal);
        var help = await Cli.RunAsync("fake", "--compare", "--help");
        Assert.Contains("--allow-writes", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_says_where_to_call_and_what_it_found()
    {
        await using var real = await FakeServer.StartAsync();
        var directory = Directory.CreateTempSubdirectory().FullName;
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        using var safe = TextWriter.Synchronized(output);
        using var error = new StringWriter();
        var running = OneflowCommand.RunAsync(
            ["fake", "--compare", real.BaseUrl.AbsoluteUri, "--port", "0", "--report", directory], _ => null, safe, error, stop.Token);
        Match address;
        while (!(address = Address().Match(Read())).Success)
            await Task.Delay(20);

        using (var http = new HttpClient())
        {
            http.DefaultRequestHeaders.Add("x-oneflow-api-token", real.DemoTenant.Token);
            using var response = await http.GetAsync(new Uri(address.Groups["url"].Value + "accounts/me"));
            Assert.Equal(200, (int)response.StatusCode);
        }

        await stop.CancelAsync();
        Assert.Equal(ExitCodes.Success, await running);
        Assert.Contains("Calls compared: 1. Differences of behavior: 0.", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(real.DemoTenant.Token, output.ToString(), StringComparison.Ordinal);
        Assert.Equal(["report.json", "report.md"], Directory.EnumerateFiles(directory).Select(Path.GetFileName).Order());
        Assert.Equal("", error.ToString());

        // Writing to it locks the writer, too.
        string Read()
        {
            lock (safe)
                return output.ToString();
        }
    }

    [GeneratedRegex(@"base URL +(?<url>\S+)\n")]
    private static partial Regex Address();
}
