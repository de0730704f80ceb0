using System.Text.RegularExpressions;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.CommandLine;

public sealed class FakeServerConsoleTests
{
    [Fact]
    public async Task The_greeting_has_all_that_a_first_call_needs()
    {
        using var run = new ConsoleRun("--port", "0", "--seed", "7", "--frozen-at", TestServer.Start);
        var greeting = await run.GreetingAsync();

        Assert.Contains("seed 7, clock frozen at 2025-01-15T09:00:00+00:00, reachable from this machine only", greeting,
            StringComparison.Ordinal);
        var curl = Regex.Match(greeting, "curl -s -H '([^:]+): ([^']+)' '([^']+)'");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add(curl.Groups[1].Value, curl.Groups[2].Value);
        Assert.Contains("\"id\":8000001", await http.GetStringAsync(new Uri(curl.Groups[3].Value)), StringComparison.Ordinal);
        var signicat = Regex.Match(greeting, @"Signicat\s+(\S+)\s+client\s+(\S+)\s+secret\s+(\S+)");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = signicat.Groups[2].Value,
            ["client_secret"] = signicat.Groups[3].Value,
        });
        using var token = await http.PostAsync(new Uri(new Uri(signicat.Groups[1].Value), "oauth/connect/token"), form);
        Assert.Equal(System.Net.HttpStatusCode.OK, token.StatusCode);

        Assert.Equal(0, await run.StopAsync());
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Requests_leave_no_trace_in_the_output()
    {
        using var run = new ConsoleRun("--port", "0");
        var greeting = await run.GreetingAsync();
        var origin = new Uri(Regex.Match(greeting, "http://[^/]+/").Value);
        using var http = new HttpClient();

        await http.PostAsync(new Uri(origin, "/_fake/tenants"), null);
        await http.GetAsync(new Uri(origin, "/access/secret"));
        await http.GetAsync(new Uri(origin, "/v1/ping"));

        await run.StopAsync();
        Assert.Equal(greeting, run.Output);
    }

    [Fact]
    public async Task A_ready_server_is_found_by_its_port_and_a_stopped_one_is_not()
    {
        using var run = new ConsoleRun("--port", "0");
        var port = Regex.Match(await run.GreetingAsync(), @"127\.0\.0\.1:(\d+)").Groups[1].Value;
        using var ready = new ConsoleRun("--readyz", "--port", port);
        Assert.Equal(0, await ready.ExitCode);

        await run.StopAsync();

        using var gone = new ConsoleRun("--readyz", "--port", port);
        Assert.Equal(1, await gone.ExitCode);
        Assert.Equal($"No fake-oneflow is ready on port {port} of this machine.", gone.Error.Trim());
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_one_sentence()
    {
        await using var server = await FakeServer.StartAsync();
        var port = server.BaseUrl.Port;
        using var run = new ConsoleRun("--port", $"{port}");

        Assert.Equal(1, await run.ExitCode);
        Assert.StartsWith($"Cannot listen on port {port}", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("Unknown option --prot", "--prot", "0")]
    [InlineData("--port needs a number from 0 to 65535.", "--port", "65536")]
    [InlineData("--port needs a number from 0 to 65535.", "--port")]
    [InlineData("--seed needs a number", "--seed", "-1")]
    [InlineData("need a moment such as", "--frozen-at", "soon")]
    [InlineData("need names such as", "--allow-host", "http://fake.example")]
    [InlineData("need names such as", "--allow-host")]
    [InlineData("need a moment such as", "--frozen-at")]
    [InlineData("--data needs a directory.", "--data")]
    [InlineData("--callback-host needs", "--callback-host")]
    [InlineData("need an address such as", "--setup-url")]
    [InlineData("need an https address", "--setup-url", "http://backend.example/")]
    [InlineData("need an https address", "--setup-url", "http://localhost/", "--https-callbacks")]
    [InlineData("need names or addresses of hosts", "--callback-host", "https://example.com/")]
    public async Task An_option_that_is_not_understood_is_told_in_one_sentence(string sentence, params string[] args)
    {
        using var run = new ConsoleRun(args);

        Assert.Equal(2, await run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task The_environment_speaks_where_the_command_line_is_silent()
    {
        using var run = new ConsoleRun(
            new Dictionary<string, string> { ["FAKE_ONEFLOW_LISTEN"] = "any", ["FAKE_ONEFLOW_FROZEN_AT"] = "2020-01-01T00:00:00Z" },
            "--port", "0", "--frozen-at", TestServer.Start);

        var greeting = await run.GreetingAsync();

        Assert.Contains("frozen at 2025-01-15T09:00:00+00:00, reachable from every interface", greeting, StringComparison.Ordinal);
        await run.StopAsync();
    }

    [Theory]
    [InlineData("call this machine, containers (plain http is let through to this machine and containers)")]
    [InlineData("call this machine, containers, a.example.com, 192.0.2.7 (https only)", "--callback-host", "a.example.com",
        "--https-callbacks", "--callback-host", "192.0.2.7")]
    public async Task The_greeting_says_whom_webhooks_may_call(string said, params string[] args)
    {
        using var run = new ConsoleRun(["--port", "0", .. args]);

        Assert.Contains($"webhooks  {said}\n", await run.GreetingAsync(), StringComparison.Ordinal);
        await run.StopAsync();
    }

    [Fact]
    public async Task The_environment_says_whom_webhooks_may_call()
    {
        using var run = new ConsoleRun(
            new Dictionary<string, string> { ["FAKE_ONEFLOW_CALLBACKS"] = "https", ["FAKE_ONEFLOW_CALLBACK_HOSTS"] = "a.example.com, b" },
            "--port", "0");

        Assert.Contains("containers, a.example.com, b (https only)", await run.GreetingAsync(), StringComparison.Ordinal);
        await run.StopAsync();
    }

    [Fact]
    public async Task The_data_directory_can_be_said_both_ways_and_is_told()
    {
        using var folder = new DataFolder();
        foreach (var (environment, args) in ((string, string[])[])[(folder.Path, []), ("/nowhere", ["--data", folder.Path])])
        {
            using var run = new ConsoleRun(
                new Dictionary<string, string> { ["FAKE_ONEFLOW_DATA"] = environment }, ["--port", "0", .. args]);
            Assert.Contains($"data      {folder.Path}\n", await run.GreetingAsync(), StringComparison.Ordinal);
            Assert.Equal(0, await run.StopAsync());
            Assert.True(File.Exists(folder.File));
        }

        using var without = new ConsoleRun("--port", "0");
        Assert.Contains("data      kept in memory only", await without.GreetingAsync(), StringComparison.Ordinal);
        await without.StopAsync();
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_used_is_told_in_one_sentence()
    {
        using var folder = new DataFolder();
        await File.WriteAllTextAsync(folder.File, "No database at all, but some text that is long enough to be taken for a file.");
        using var run = new ConsoleRun("--port", "0", "--data", folder.Path);

        Assert.Equal(1, await run.ExitCode);
        Assert.Contains(folder.File, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Hosts_can_be_listed_both_ways()
    {
        using var run = new ConsoleRun(
            new Dictionary<string, string> { ["FAKE_ONEFLOW_ALLOWED_HOSTS"] = "one.example, two.example" },
            "--port", "0", "--allow-host", "three.example");
        var origin = new Uri(Regex.Match(await run.GreetingAsync(), "http://[^/]+/").Value);
        using var http = new HttpClient();

        foreach (var (host, status) in
            ((string, int)[])[("one.example", 200), ("two.example", 200), ("three.example", 200), ("four.example", 421)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(origin, "/readyz"));
            request.Headers.Host = host;
            using var response = await http.SendAsync(request);
            Assert.Equal(status, (int)response.StatusCode);
        }

        await run.StopAsync();
    }

    [Theory]
    [InlineData("--setup-url")]
    [InlineData("FAKE_ONEFLOW_SETUP_URL")]
    public async Task The_greeting_says_how_to_have_the_token_posted_to_the_setup_url(string way)
    {
        await using var receiver = await Receiver.StartAsync(200);
        var url = $"{receiver.Url}setup";
        using var run = way[0] == '-'
            ? new ConsoleRun("--port", "0", way, url)
            : new ConsoleRun(new Dictionary<string, string> { [way] = url }, "--port", "0");
        var address = Regex.Match(await run.GreetingAsync(), "curl -s -X POST '([^']+)'").Groups[1].Value;
        using var http = new HttpClient();

        using var enabled = await http.PostAsync(new Uri(address), null);

        Assert.Equal(200, (int)enabled.StatusCode);
        Assert.Equal("enable", (string)Assert.Single(receiver.Calls)["event"]!);
        await run.StopAsync();
    }

    [Fact]
    public async Task Without_a_setup_url_the_greeting_does_not_speak_of_it()
    {
        using var run = new ConsoleRun("--port", "0");

        Assert.EndsWith("accounts/me'\n\nCtrl-C stops it.\n", await run.GreetingAsync(), StringComparison.Ordinal);
        await run.StopAsync();
    }

    [Fact]
    public async Task Help_lists_every_option()
    {
        using var run = new ConsoleRun("--help");

        Assert.Equal(0, await run.ExitCode);
        Assert.All(
            (string[])
            [
                "--seed", "--port", "--listen-any", "--allow-host", "--frozen-at", "--data", "--callback-host", "--https-callbacks",
                "--readyz",
                "--setup-url",
                "--help",
            ],
            option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
    }
}
