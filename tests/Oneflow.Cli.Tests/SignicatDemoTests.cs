using System.Text.Json;

namespace Oneflow.Cli.Tests;

public sealed class SignicatDemoTests
{
    [Fact]
    public async Task The_demo_gets_one_token_calls_with_it_twice_and_shows_each_documented_trouble()
    {
        var run = await Cli.RunAsync("signicat", "demo", "--json");
        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["requestToken", "listDocumentSummaries", "createSession"], report.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("operation").GetString()));
        Assert.Equal("Bearer [masked], 3600 s, document_read identify", report.GetProperty("steps")[0].GetProperty("outcome").GetString());
        Assert.EndsWith("tokens asked for: 1", report.GetProperty("steps")[2].GetProperty("outcome").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "401 SignicatUnauthorizedException ", "401 SignicatUnauthorizedException ", "403 SignicatForbiddenException ",
                "0 SignicatException ", "400 SignicatException invalid_scope", "400 SignicatException invalid_client",
            ],
            report.GetProperty("failures").EnumerateArray().Select(failure =>
                $"{failure.GetProperty("status")} {failure.GetProperty("exception").GetString()} {(failure.TryGetProperty("oauth_error", out var error) ? error.GetString() : "")}"));
    }

    [Fact]
    public async Task People_read_the_same_without_control_characters_where_it_goes_to_a_file()
    {
        var run = await Cli.RunAsync("signicat", "demo");
        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain('\u001b', run.Output);
        foreach (var text in new[] { "requestToken", "[masked]", "no token sent", "expired token", "SignicatForbiddenException", "invalid_scope", "wrong secret" })
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
    }
}
