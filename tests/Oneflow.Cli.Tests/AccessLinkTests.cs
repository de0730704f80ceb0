using System.Globalization;
using System.Text.Json;
using Oneflow.Client;
using OneflowFake;
using TestKit.Spec;

namespace Oneflow.Cli.Tests;

public sealed class AccessLinkTests : IAsyncLifetime
{
    private const string UnknownToken = "0000000000000000000000000000000000000000";

    private FakeServer _fake = null!;
    private Contract _contract = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeServer.StartAsync();
        using var http = new HttpClient(new ResponseCheckHandler(OneflowHttp.CreateHandler(), ResponseCheck.Oneflow));
        var user = new OneflowClient(http, new OneflowClientOptions { Token = _fake.DemoTenant.Token, BaseAddress = _fake.BaseUrl })
            .AsUser(_fake.DemoTenant.UserEmail);
        _contract = await user.Contracts.CreateContractAsync(new CreateContractRequest
        {
            WorkspaceId = _fake.DemoTenant.WorkspaceId,
            TemplateId = _fake.DemoTenant.TemplateId,
            Parties = [new NewIndividualParty { Participant =
                new NewParticipant { Name = "Cy", Email = "cy@carrier.example", DeliveryChannel = DeliveryChannel.Email } }],
        });
    }

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    [Fact]
    public async Task A_link_is_printed_alone_so_that_scripts_can_take_it()
    {
        var run = await CreateAsync(_contract.Counterparties[0].AllParticipants[0].Id);
        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        Assert.Contains("/access/", Assert.Single(run.Output.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_printed_as_JSON_when_asked_for()
    {
        var run = await CreateAsync(_contract.Counterparties[0].AllParticipants[0].Id, "--json");
        Assert.Contains("/access/", JsonDocument.Parse(run.Output).RootElement.GetProperty("access_link").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_one_sentence_on_the_error_stream_and_an_exit_code_of_its_own()
    {
        var run = await CreateAsync(_contract.MyParty!.AllParticipants[0].Id);
        Assert.Equal((ExitCodes.Refused, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("createAccessLink returned 400 Bad Request.", Assert.Single(run.Error.TrimEnd('\n').Split('\n')),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_acting_user_is_taken_from_the_environment()
    {
        var run = await Cli.RunAsync(
            Environment(("ONEFLOW_USER_EMAIL", "nobody@example.com")), Arguments(_contract.Counterparties[0].AllParticipants[0].Id));
        Assert.Equal(ExitCodes.Refused, run.ExitCode);
        Assert.Contains("401", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody@example.com", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ONEFLOW_API_TOKEN", "", "ONEFLOW_API_TOKEN is not set")]
    [InlineData("ONEFLOW_API_TOKEN", "hunter2", "ONEFLOW_API_TOKEN cannot be used: The Oneflow API token has 7 characters.")]
    [InlineData("ONEFLOW_BASE_URL", "oneflow", "ONEFLOW_BASE_URL cannot be used: it is not an http or https address")]
    [InlineData("ONEFLOW_BASE_URL", "https://api.oneflow.com/v1?x=hunter2", "ONEFLOW_BASE_URL cannot be used: it has a query; use ")]
    [InlineData("ONEFLOW_BASE_URL", "https://api.oneflow.com/v1#hunter2", "ONEFLOW_BASE_URL cannot be used: it has a user name or a ")]
    [InlineData("ONEFLOW_BASE_URL", "https://ann:hunter2@api.oneflow.com", "ONEFLOW_BASE_URL cannot be used: it has a user name or a ")]
    [InlineData("ONEFLOW_USER_EMAIL", "hunter2", "ONEFLOW_USER_EMAIL cannot be used:")]
    public async Task A_setting_that_cannot_be_used_is_named_and_not_repeated(string name, string value, string message)
    {
        var run = await Cli.RunAsync(Environment((name, value)), Arguments(1));
        Assert.Equal(ExitCodes.BadUsage, run.ExitCode);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_is_told_from_a_refusal()
    {
        var run = await Cli.RunAsync(Environment(("ONEFLOW_BASE_URL", "http://127.0.0.1:1/v1")), Arguments(1));
        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Contains("received no complete response", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_never_printed()
    {
        var run = await Cli.RunAsync(Environment(("ONEFLOW_API_TOKEN", UnknownToken)), Arguments(1));
        Assert.Equal(ExitCodes.Refused, run.ExitCode);
        Assert.DoesNotContain(UnknownToken, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("access-link", "create", "--contract", "x", "--participant", "1")]
    [InlineData("access-link", "create", "--contract", "1")]
    [InlineData("frobnicate")]
    [InlineData("fake", "--frobnicate")]
    public async Task A_wrong_call_is_one_sentence_and_a_code_of_its_own(params string[] args)
    {
        var run = await Cli.RunAsync(args);
        Assert.Equal((ExitCodes.BadUsage, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    private Task<Cli> CreateAsync(long participant, params string[] more) =>
        Cli.RunAsync(Environment(), [.. Arguments(participant), .. more]);

    private string[] Arguments(long participant)
        => ["access-link", "create", "--contract", _contract.Id.ToString(CultureInfo.InvariantCulture), "--participant",
            participant.ToString(CultureInfo.InvariantCulture)];

    private Dictionary<string, string> Environment(params (string Name, string Value)[] more)
    {
        var environment = new Dictionary<string, string>
        {
            ["ONEFLOW_API_TOKEN"] = _fake.DemoTenant.Token,
            ["ONEFLOW_BASE_URL"] = _fake.BaseUrl.AbsoluteUri
        };
        foreach (var (name, value) in more)
            environment[name] = value;
        return environment;
    }
}
