using System.Text.Json;
using OneflowFake;

namespace Oneflow.Cli.Tests;

public sealed class SignicatTokenTests : IAsyncLifetime
{
    private FakeServer _fake = null!;

    public async Task InitializeAsync() => _fake = await FakeServer.StartAsync();

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    [Fact]
    public async Task A_token_is_masked_and_told_with_its_life_and_scopes()
    {
        var run = await AskAsync("--scope", "event", "--scope", "document_read");
        Assert.Equal(
            (ExitCodes.Success, "Bearer [masked], 3600 s, document_read event; --show-token prints the token.", ""),
            (run.ExitCode, run.Output.TrimEnd(), run.Error));
    }

    [Fact]
    public async Task A_token_is_masked_in_JSON_too()
    {
        var run = await AskAsync("--scope", "event", "--scope", "document_read", "--json");
        var token = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["access_token", "expires_in", "token_type", "scopes"], token.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("[masked]", 3600, "Bearer"),
            (token.GetProperty("access_token").GetString(), token.GetProperty("expires_in").GetInt32(),
            token.GetProperty("token_type").GetString()));
        Assert.Equal(["document_read", "event"], token.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()));
    }

    [Fact]
    public async Task A_token_that_is_shown_stands_alone_and_opens_what_was_asked_for()
    {
        var run = await AskAsync("--scope", "document_read", "--show-token");
        Assert.Equal((200, 403),
            (await CallAsync(run.Output.TrimEnd(), "signature/documents/summary"),
            await CallAsync(run.Output.TrimEnd(), "notification/webhooks")));
    }

    [Fact]
    public async Task A_token_that_is_shown_in_JSON_has_all_scopes_when_none_is_asked_for()
    {
        var run = await AskAsync("--show-token", "--json");
        var token = JsonDocument.Parse(run.Output).RootElement.GetProperty("access_token").GetString()!;
        Assert.Equal((200, 200), (await CallAsync(token, "signature/documents/summary"), await CallAsync(token, "notification/webhooks")));
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_and_told_in_one_line_without_it()
    {
        var run = await Cli.RunAsync(Environment(("SIGNICAT_CLIENT_SECRET", "hunter2")), "signicat", "token");
        Assert.Equal((ExitCodes.Refused, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("returned 400 invalid_client. Check SIGNICAT_CLIENT_ID and SIGNICAT_CLIENT_SECRET.",
            Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scope_that_the_client_may_not_have_is_refused_with_where_to_tick_it()
    {
        var run = await AskAsync("--scope", "dealer");
        Assert.Equal((ExitCodes.Refused, ""), (run.ExitCode, run.Output));
        Assert.Contains("returned 400 invalid_scope. Tick the scopes for the API client in Signicat's Dashboard", run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_endpoint_can_be_elsewhere_and_no_answer_is_told_from_a_refusal()
    {
        var run = await Cli.RunAsync(Environment(("SIGNICAT_TOKEN_ENDPOINT", "http://127.0.0.1:1/token")), "signicat", "token");
        Assert.Equal((ExitCodes.Failure, ""), (run.ExitCode, run.Output));
        Assert.Contains("http://127.0.0.1:1/token", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SIGNICAT_CLIENT_ID", "", "SIGNICAT_CLIENT_ID is not set")]
    [InlineData("SIGNICAT_CLIENT_ID", "hunter2\n", "SIGNICAT_CLIENT_ID cannot be used: it is blank or holds")]
    [InlineData("SIGNICAT_CLIENT_SECRET", "", "SIGNICAT_CLIENT_SECRET is not set")]
    [InlineData("SIGNICAT_CLIENT_SECRET", "hunter2\n", "SIGNICAT_CLIENT_SECRET cannot be used: it is blank or holds")]
    [InlineData("SIGNICAT_BASE_URL", "hunter2",
        "SIGNICAT_BASE_URL cannot be used: it is not an http or https address such as https://api.signicat.io.")]
    [InlineData("SIGNICAT_BASE_URL", "https://api.signicat.io?hunter2", "SIGNICAT_BASE_URL cannot be used: it has a query; use ")]
    [InlineData("SIGNICAT_BASE_URL", "https://ann:hunter2@api.signicat.io", "SIGNICAT_BASE_URL cannot be used: it has a user name or a ")]
    [InlineData("SIGNICAT_TOKEN_ENDPOINT", "hunter2", "SIGNICAT_TOKEN_ENDPOINT cannot be used: it is not an http or https address")]
    [InlineData("SIGNICAT_TOKEN_ENDPOINT", "https://ann:hunter2@a.example/token", "SIGNICAT_TOKEN_ENDPOINT cannot be used: it has a ")]
    [InlineData("SIGNICAT_TOKEN_ENDPOINT", "https://a.example/token#hunter2", "SIGNICAT_TOKEN_ENDPOINT cannot be used: it has a ")]
    public async Task A_setting_that_cannot_be_used_is_named_and_not_repeated(string name, string value, string message)
    {
        foreach (string[] args in new string[][] { ["signicat", "token"], ["signicat", "demo", "--service"] })
        {
            var run = await Cli.RunAsync(Environment((name, value)), args);
            Assert.Equal((ExitCodes.BadUsage, ""), (run.ExitCode, run.Output));
            Assert.StartsWith(message, Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--scope", "document_read event")]
    [InlineData("--scope")]
    [InlineData("--secret", "hunter2")]
    public async Task A_wrong_call_is_one_sentence_and_a_code_of_its_own(params string[] args)
    {
        var run = await AskAsync(args);
        Assert.Equal((ExitCodes.BadUsage, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    private Task<Cli> AskAsync(params string[] args) => Cli.RunAsync(Environment(), ["signicat", "token", .. args]);

    private async Task<int> CallAsync(string token, string path)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await http.GetAsync(new Uri(_fake.SignicatBaseUrl, path));
        return (int)answer.StatusCode;
    }

    private Dictionary<string, string> Environment(params (string Name, string Value)[] more)
    {
        var environment = new Dictionary<string, string>
        {
            ["SIGNICAT_CLIENT_ID"] = _fake.DemoTenant.SignicatClientId,
            ["SIGNICAT_CLIENT_SECRET"] = _fake.DemoTenant.SignicatClientSecret,
            ["SIGNICAT_BASE_URL"] = _fake.SignicatBaseUrl.AbsoluteUri,
        };
        foreach (var (name, value) in more)
            environment[name] = value;
        return environment;
    }
}
