using System.Text.Json;
using OneflowFake;

namespace Oneflow.Cli.Tests;

/// <summary>The commands that work with a fake that runs.</summary>
public sealed class FakeTests : IAsyncLifetime
{
    private FakeServer? _fake;

    private string Url => new Uri(_fake!.BaseUrl, "/").ToString();

    public async Task InitializeAsync() => _fake = await FakeServer.StartAsync(new()
    {
        FrozenAt = DateTimeOffset.Parse("2025-01-15T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
    });

    public async Task DisposeAsync() => await _fake!.DisposeAsync();

    [Fact]
    public async Task Calls_are_printed_one_a_line_and_as_json()
    {
        await CallAsync("users");
        await CallAsync("contracts/1");

        var text = await FakeAsync("calls");
        var json = await FakeAsync("calls", "--json");

        Assert.Equal(0, text.ExitCode);
        var lines = text.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("200  GET    /v1/users", lines[0], StringComparison.Ordinal);
        Assert.Contains("404  GET    /v1/contracts/1", lines[1], StringComparison.Ordinal);
        Assert.Contains("https://developer.oneflow.com/", lines[1], StringComparison.Ordinal);
        using var first = JsonDocument.Parse(json.Output.Split('\n')[0]);
        Assert.Equal("listUsers", first.RootElement.GetProperty("operation").GetString());
    }

    [Fact]
    public async Task Calls_are_followed_until_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var output = new LineWriter();
        var following = OneflowCommand.RunAsync(
            ["fake", "calls", "--follow", "--last", "0", "--url", Url], _ => null, output, output, stop.Token);

        // The stream may begin after the first of them: it goes on from the last call that was there.
        var waiting = output.FirstLineAsync();
        while (!waiting.IsCompleted)
        {
            await CallAsync("users");
            await Task.WhenAny(waiting, Task.Delay(50, CancellationToken.None));
        }

        Assert.Contains("/v1/users", await waiting, StringComparison.Ordinal);
        await stop.CancelAsync();
        Assert.Equal(130, await following);
    }

    [Fact]
    public async Task A_fault_hits_and_reset_takes_it_back()
    {
        var made = await FakeAsync("fault", "listUsers", "503", "--times", "2");
        Assert.Equal(503, await CallAsync("users"));
        var reset = await FakeAsync("reset");

        Assert.Contains("listUsers is answered with 503, 2 times", made.Output, StringComparison.Ordinal);
        Assert.Equal(0, reset.ExitCode);
        Assert.Equal(200, await CallAsync("users"));
        Assert.Single((await FakeAsync("calls")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("6h", "2025-01-15 15:00:00")]
    [InlineData("90s", "2025-01-15 09:01:30")]
    [InlineData("2d", "2025-01-17 09:00:00")]
    [InlineData("06:00:01", "2025-01-15 15:00:01")]
    public async Task The_clock_advances(string span, string until) =>
        Assert.Equal($"the clock stands at {until}", (await FakeAsync("advance", span)).Output.TrimEnd());

    [Theory]
    [InlineData(2, "advance", "soon")]
    [InlineData(2, "advance", "")]
    [InlineData(2, "extension", "toggle")]
    [InlineData(2, "sign", "abc", "2")]
    [InlineData(2, "fault", "ping", "503", "--times", "x")]
    [InlineData(2, "fault", "ping", "503", "--probability", "NaN")]
    [InlineData(2, "fault", "ping", "503", "--probability", "Infinity")]
    [InlineData(2, "fault", "ping", "503", "--probability", "1e999")]
    [InlineData(3, "fault", "ping", "503", "--probability", "2")]
    [InlineData(2, "frobnicate")]
    [InlineData(3, "advance", "next")]
    [InlineData(3, "fault", "listUser", "503")]
    [InlineData(3, "sign", "1", "2")]
    [InlineData(3, "replay", "none")]
    [InlineData(3, "calls", "--tenant", "tenant-none")]
    [InlineData(3, "trigger", "contract:sign")]
    public async Task What_cannot_be_done_is_one_sentence(int exitCode, params string[] args)
    {
        var cli = await FakeAsync(args);

        Assert.Equal(exitCode, cli.ExitCode);
        Assert.Single(cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("System.", cli.Error, StringComparison.Ordinal);
        Assert.Empty(cli.Output);
    }

    [Fact]
    public async Task Without_a_tenant_it_says_how_to_create_one()
    {
        await FakeAsync("tenants", "--delete", "tenant-42");

        var cli = await FakeAsync("calls");

        Assert.Equal(3, cli.ExitCode);
        Assert.Contains("oneflow fake tenants --new", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_fake_runs_it_says_so()
    {
        var cli = await Cli.RunAsync("fake", "calls", "--url", "http://127.0.0.1:1");

        Assert.Equal(1, cli.ExitCode);
        Assert.Equal("No fake answers at http://127.0.0.1:1/: start one with 'oneflow fake', or name another with --url.",
            cli.Error.TrimEnd());
        Assert.Equal(2, (await Cli.RunAsync("fake", "calls", "--url", "ftp://x")).ExitCode);
    }

    [Fact]
    public async Task An_address_with_a_password_is_refused_and_not_repeated()
    {
        var cli = await Cli.RunAsync("fake", "calls", "--url", "http://ann:hunter2@127.0.0.1:1");

        Assert.Equal(2, cli.ExitCode);
        Assert.StartsWith("--url cannot be used: it has a user name", cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tenant", "tenants", "--delete", "")]
    [InlineData("tenant", "tenants", "--delete", "..")]
    [InlineData("tenant", "calls", "--tenant", "")]
    [InlineData("delivery", "replay", ".")]
    public async Task An_id_that_would_name_something_else_is_refused(string kind, params string[] args)
    {
        var cli = await FakeAsync(args);

        Assert.Equal(2, cli.ExitCode);
        Assert.Equal($"'{args[^1]}' cannot be the id of a {kind}: copy the id that the list prints.", cli.Error.TrimEnd());
    }

    [Fact]
    public async Task Tenants_come_and_go()
    {
        var made = await FakeAsync("tenants", "--new", "--seed", "77", "--json");
        using var tenant = JsonDocument.Parse(made.Output);
        var id = tenant.RootElement.GetProperty("id").GetString()!;

        Assert.Contains(id, (await FakeAsync("tenants")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(tenant.RootElement.GetProperty("token").GetString()!, (await FakeAsync("tenants")).Output,
            StringComparison.Ordinal);
        Assert.Equal($"{id} is deleted", (await FakeAsync("tenants", "--delete", id)).Output.TrimEnd());
        Assert.DoesNotContain(id, (await FakeAsync("tenants")).Output, StringComparison.Ordinal);
        Assert.Equal(3, (await FakeAsync("tenants", "--delete", id)).ExitCode);
    }

    [Theory]
    [InlineData("fault-1: every is answered with 503, 1 times", "every", "503")]
    [InlineData("fault-1: listUsers is answered with unknown_value, 1 times", "listUsers", "unknown_value", "--member", "email")]
    [InlineData("fault-1: listUsers is answered with the real response, late by 00:00:02, 1 times", "listUsers", "late", "--latency", "2s")]
    public async Task Faults_of_every_kind_can_be_made(string printed, params string[] args) =>
        Assert.Equal(printed, (await FakeAsync(["fault", .. args])).Output.TrimEnd());

    [Theory]
    [InlineData("no calls yet", "calls")]
    [InlineData("no deliveries yet", "deliveries")]
    [InlineData("no contracts", "contracts", "--state", "signed")]
    public async Task Where_there_is_nothing_people_are_told_and_scripts_get_nothing(string printed, params string[] args)
    {
        Assert.Equal(printed, (await FakeAsync(args)).Output.TrimEnd());
        Assert.Equal("", (await FakeAsync([.. args, "--json"])).Output);
    }

    [Fact]
    public async Task Following_ends_with_the_fake_and_says_so()
    {
        await using var fake = await FakeServer.StartAsync(new());
        using var output = new StringWriter();
        using var error = new StringWriter();
        var url = new Uri(fake.BaseUrl, "/").ToString();
        var following = OneflowCommand.RunAsync(
            ["fake", "calls", "--follow", "--url", url], _ => null, output, error, CancellationToken.None);
        await Task.Delay(300);

        await fake.DisposeAsync();

        Assert.Equal(1, await following.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains("has ended", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_extension_is_enabled_with_its_token()
    {
        Assert.StartsWith("enabled; its token is ", (await FakeAsync("extension", "enable")).Output, StringComparison.Ordinal);
        Assert.Equal(3, (await FakeAsync("extension", "enable")).ExitCode);
        Assert.Equal("disabled", (await FakeAsync("extension", "disable")).Output.TrimEnd());
    }

    [Fact]
    public async Task What_a_caller_sent_does_not_steer_the_terminal()
    {
        await CallAsync("%1B[31mred");

        Assert.DoesNotContain('\u001b', (await FakeAsync("calls")).Output);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Shells_complete_the_command_line(string shell) =>
        Assert.Contains("[suggest:", (await Cli.RunAsync("completion", shell)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Commands_and_their_values_are_suggested()
    {
        Assert.Contains("calls", await SuggestAsync("oneflow fake ca"), StringComparison.Ordinal);
        Assert.Contains("503", await SuggestAsync("oneflow fake fault createContract "), StringComparison.Ordinal);
    }

    private static async Task<string> SuggestAsync(string line) =>
        (await Cli.RunAsync(FormattableString.Invariant($"[suggest:{line.Length}]"), line)).Output;

    private Task<Cli> FakeAsync(params string[] args) => Cli.RunAsync(["fake", .. args, "--url", Url]);

    private async Task<int> CallAsync(string path)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_fake!.BaseUrl, path));
        request.Headers.Add("x-oneflow-api-token", _fake.DemoTenant.Token);
        request.Headers.Add("x-oneflow-user-email", _fake.DemoTenant.UserEmail);
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }

    private sealed class LineWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> FirstLineAsync() => _first.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public override void WriteLine(string? value) => _first.TrySetResult(value ?? "");
    }
}
