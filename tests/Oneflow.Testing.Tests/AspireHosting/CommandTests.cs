using Aspire.Hosting.ApplicationModel;
using Oneflow.Client;

namespace Oneflow.Testing.Tests.AspireHosting;

/// <summary>The commands in the dashboard act on the fake.</summary>
public sealed class CommandTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("00:00:01", "2026-03-01 08:00:01")]
    [InlineData("2.00:00:00", "2026-03-03 08:00:00")]
    public async Task The_clock_is_advanced(string by, string expected)
    {
        await using var fake = await HostedFake.StartAsync(new() { FrozenAt = Start });
        var result = await fake.ExecuteAsync("advance-clock", ("by", by));
        Assert.True(result.Success, result.Message);
        Assert.Equal($"The clock is at {expected} UTC.", result.Message);
    }

    [Fact]
    public async Task A_span_that_is_none_is_refused_in_the_words_of_the_fake()
    {
        await using var fake = await HostedFake.StartAsync(new() { FrozenAt = Start });
        var result = await fake.ExecuteAsync("advance-clock", ("by", "soon"));
        Assert.False(result.Success);
        Assert.Contains("advance", result.Message, StringComparison.Ordinal);
        Assert.Contains("400", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_moves_to_what_is_due_next()
    {
        await using var fake = await HostedFake.StartAsync(new() { FrozenAt = Start });
        var result = await fake.ExecuteAsync("advance-clock-to-next");

        // A fresh account may have nothing due; both are the fake's own responses.
        Assert.Contains(result.Success ? "The clock is at " : "Nothing is due", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_extension_is_enabled_and_its_token_is_shown_once()
    {
        await using var fake = await HostedFake.StartAsync();
        var enabled = await fake.ExecuteAsync("enable-extension");
        Assert.True(enabled.Success, enabled.Message);
        Assert.Equal("The extension is enabled. Its token is shown once.", enabled.Message);
        Assert.NotEqual(fake.Server.DemoTenant.Token, enabled.Data!.Value);
        Assert.True(enabled.Data.DisplayImmediately);

        using var http = OneflowHttp.CreateClient();
        var oneflow = new OneflowClient(http, new OneflowClientOptions
        {
            Token = ApiToken.Parse(enabled.Data.Value),
            BaseAddress = new Uri(fake.Server.BaseUrl, "/v1/"),
        });
        var account = await oneflow.Account.GetAccountAsync();
        Assert.Equal(fake.Server.DemoTenant.AccountId, account.Id);

        var disabled = await fake.ExecuteAsync("disable-extension");
        Assert.Equal("The extension is disabled.", disabled.Message);
        Assert.Null(disabled.Data);
    }

    [Fact]
    public async Task The_setup_url_gets_the_token_and_the_dashboard_does_not()
    {
        await using var fake = await HostedFake.StartAsync(new() { SetupUrl = new("http://127.0.0.1:1/setup") });
        var enabled = await fake.ExecuteAsync("enable-extension");
        Assert.True(enabled.Success, enabled.Message);
        Assert.StartsWith("The extension is enabled. Call of the Setup URL: ", enabled.Message, StringComparison.Ordinal);
        Assert.Null(enabled.Data);
    }

    [Theory]
    [InlineData("Running", ResourceCommandState.Enabled)]
    [InlineData("Starting", ResourceCommandState.Disabled)]
    [InlineData("Exited", ResourceCommandState.Disabled)]
    public async Task Commands_are_there_while_the_fake_is_healthy(string state, ResourceCommandState expected)
    {
        await using var fake = await HostedFake.StartAsync();
        var snapshot = new CustomResourceSnapshot
        {
            ResourceType = "Container",
            Properties = [],
            State = state,
        };
        foreach (var name in (string[])["advance-clock", "advance-clock-to-next", "enable-extension", "disable-extension"])
        {
            Assert.Equal(expected, fake.Command(name).UpdateState(
                new UpdateCommandStateContext { ResourceSnapshot = snapshot, Services = null! }));
        }
    }

    [Fact]
    public async Task A_fake_that_is_gone_fails_the_command()
    {
        var fake = await HostedFake.StartAsync();
        await fake.DisposeAsync();
        var result = await fake.ExecuteAsync("advance-clock-to-next");
        Assert.False(result.Success);
        Assert.NotNull(result.Message);
    }
}
