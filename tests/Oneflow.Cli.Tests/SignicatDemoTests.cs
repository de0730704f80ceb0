using System.Text.Json;
using OneflowFake;

namespace Oneflow.Cli.Tests;

public sealed class SignicatDemoTests
{
    [Fact]
    public async Task The_demo_gets_one_token_calls_with_it_twice_and_shows_each_documented_trouble()
    {
        var run = await Cli.RunAsync("signicat", "demo", "--json");
        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["requestToken", "listDocumentSummaries", "listThemes"],
            report.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("operation").GetString()));
        Assert.Equal("Bearer [masked], 3600 s, document_read", report.GetProperty("steps")[0].GetProperty("outcome").GetString());
        Assert.EndsWith("tokens asked for: 1", report.GetProperty("steps")[2].GetProperty("outcome").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "401 SignicatUnauthorizedException ", "401 SignicatUnauthorizedException ", "403 SignicatForbiddenException ",
                "0 SignicatException ", "400 SignicatException invalid_scope", "400 SignicatException invalid_client",
            ],
            report.GetProperty("failures").EnumerateArray().Select(failure =>
                $"{failure.GetProperty("status")} {failure.GetProperty("exception").GetString()} "
                + $"{(failure.TryGetProperty("oauth_error", out var error) ? error.GetString() : "")}"));
    }

    [Fact]
    public async Task People_read_the_same_without_control_characters_where_it_goes_to_a_file()
    {
        var run = await Cli.RunAsync("signicat", "demo");
        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain('\u001b', run.Output);
        foreach (var text in new[] { "requestToken", "[masked]", "no token sent", "expired token", "SignicatForbiddenException",
            "invalid_scope", "wrong secret" })
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
    }

    /// <summary>The fake is the service here, as it would be behind a proxy of a company.</summary>
    [Fact]
    public async Task The_steps_are_taken_at_the_service_of_the_settings_and_only_read()
    {
        await using var service = await FakeServer.StartAsync();
        var run = await Cli.RunAsync(SettingsOf(service), "signicat", "demo", "--service");
        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"Signicat at {service.SignicatBaseUrl}", run.Output, StringComparison.Ordinal);
        foreach (var text in new[] { "requestToken", "Bearer [masked], 3600 s, document_read", "0 documents", "tokens asked for: 1" })
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("failures", run.Output, StringComparison.OrdinalIgnoreCase);

        using var http = new HttpClient();
        var journal = await http.GetStringAsync(new Uri(service.BaseUrl, $"/_fake/tenants/{service.DemoTenant.Id}/journal"));
        Assert.Equal(
            ["signicat.requestToken", "signicat.listDocumentSummaries", "signicat.listThemes"],
            JsonDocument.Parse(journal).RootElement.GetProperty("entries").EnumerateArray()
                .Select(entry => entry.GetProperty("operation").GetString()));
    }

    [Fact]
    public async Task A_service_that_refuses_is_told_with_what_to_do()
    {
        await using var service = await FakeServer.StartAsync();
        var settings = SettingsOf(service);
        settings["SIGNICAT_CLIENT_SECRET"] = "wrong";
        var run = await Cli.RunAsync(settings, "signicat", "demo", "--service");
        Assert.Equal((ExitCodes.Refused, ""), (run.ExitCode, run.Output));
        Assert.Contains("Check SIGNICAT_CLIENT_ID and SIGNICAT_CLIENT_SECRET.", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A fault stands for a service that takes a token, and then does not let it in.</summary>
    [Fact]
    public async Task A_call_that_is_refused_is_told_in_one_line()
    {
        await using var service = await FakeServer.StartAsync();
        using var http = new HttpClient();
        using var fault = await http.PostAsync(
            new Uri(service.BaseUrl, $"/_fake/tenants/{service.DemoTenant.Id}/faults"),
            new StringContent("""{"operation":"signicat.listDocumentSummaries","response":"402"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")));
        fault.EnsureSuccessStatusCode();

        var run = await Cli.RunAsync(SettingsOf(service), "signicat", "demo", "--service");

        Assert.Equal((ExitCodes.Refused, ""), (run.ExitCode, run.Output));
        Assert.Contains("The endpoint is not in the subscription of the account.", Assert.Single(run.Error.TrimEnd().Split('\n')),
            StringComparison.Ordinal);
    }

    private static Dictionary<string, string> SettingsOf(FakeServer service) => new()
    {
        ["SIGNICAT_CLIENT_ID"] = service.DemoTenant.SignicatClientId,
        ["SIGNICAT_CLIENT_SECRET"] = service.DemoTenant.SignicatClientSecret,
        ["SIGNICAT_BASE_URL"] = service.SignicatBaseUrl.AbsoluteUri,
    };
}
