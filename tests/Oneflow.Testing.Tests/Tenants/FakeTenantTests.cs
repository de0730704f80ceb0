using ApiWrappers;
using Oneflow.Client;
using Oneflow.Testing.Control;
using Oneflow.Testing.Tests.Support;

namespace Oneflow.Testing.Tests.Tenants;

public sealed class FakeTenantTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Morning = new(2025, 1, 15, 9, 0, 0, TimeSpan.Zero);

    private FakeOneflow _fake = null!;
    private FakeTenant _tenant = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeOneflow.StartAsync();
        _tenant = await _fake.NewTenantAsync(new()
        {
            FrozenAt = Morning,
            ConfigureClient = options => options.Retry = ApiRetryOptions.None,
        });
    }

    public async Task DisposeAsync()
    {
        await _tenant.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task The_admin_and_other_users_act()
    {
        var contract = await ContractSetup.DraftAsync(_tenant);
        var stranger = _tenant.Users.Single(user =>
            user is { Active: true, Licensed: true } && _tenant.Workspaces.All(workspace => !workspace.ViewerIds.Contains(user.Id)));

        var result = await _tenant.AsUser(stranger.Email).Contracts.TryGetContractAsync(contract.Id);

        Assert.Equal(ContractState.Draft, contract.State);
        Assert.False(result.IsSuccess);
    }

    [Fact]
    public async Task Participants_view_and_sign()
    {
        var contract = await ContractSetup.PublishedAsync(_tenant);
        var signatories = ContractSetup.Signatories(contract).ToArray();

        await _tenant.ViewAsync(contract.Id, signatories[0].Id);
        var states = new List<string>();
        foreach (var signatory in signatories)
            states.Add((await _tenant.SignAsync(contract.Id, signatory.Id)).State);

        Assert.Equal("signed", states[^1]);
        Assert.Equal(ContractState.Signed, (await _tenant.Admin.Contracts.GetContractAsync(contract.Id)).State);
    }

    [Fact]
    public async Task A_participant_declines()
    {
        var contract = await ContractSetup.PublishedAsync(_tenant);

        var status = await _tenant.DeclineAsync(contract.Id, ContractSetup.Signatories(contract).First().Id);

        Assert.Equal(("declined", "declined"), (status.State, status.SignState));
    }

    [Fact]
    public async Task A_contract_lives_on_after_it_is_signed()
    {
        var settings = new Control.LifecycleSettings
        {
            Type = Control.LifecycleType.Recurring,
            Duration = CalendarPeriod.Parse("1m"),
            NoticePeriod = CalendarPeriod.Parse("5d")
        };
        var (kept, ended) = (await SignedAsync(settings), await SignedAsync(settings));

        var canceled = await _tenant.CancelAsync(kept);
        var terminated = await _tenant.TerminateAsync(ended);
        await _tenant.Clock.AdvanceAsync(TimeSpan.FromDays(32));

        Assert.Equal((true, Morning.AddMonths(1)), (canceled.LifecycleState.IsCanceled, canceled.LifecycleState.ContractEndTime));
        Assert.Equal((true, Morning), (terminated.LifecycleState.HasEndedByTermination, terminated.LifecycleState.ContractEndTime));
        var failure = await Assert.ThrowsAsync<ControlConflictException>(() => _tenant.TerminateAsync(kept));
        Assert.Equal("lifecycle-not-running", failure.Problem?.Rule);
    }

    [Fact]
    public async Task What_cannot_be_done_throws_with_the_fakes_explanation()
    {
        var contract = await ContractSetup.DraftAsync(_tenant);

        var failure = await Assert.ThrowsAsync<ControlConflictException>(
            () => _tenant.SignAsync(contract.Id, ContractSetup.Signatories(contract).First().Id));

        Assert.NotNull(failure.Problem);
        Assert.Contains(failure.Problem.Message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_is_moved_frozen_and_run()
    {
        Assert.Equal(Morning.AddDays(30), await _tenant.Clock.AdvanceAsync(TimeSpan.FromDays(30)));

        var contract = await ContractSetup.DraftAsync(_tenant);
        Assert.Equal(Morning.AddDays(30), contract.PrivateOwnerside!.CreatedTime);

        var later = Morning.AddDays(60);
        Assert.Equal(later, await _tenant.Clock.FreezeAsync(later));
        Assert.True(await _tenant.Clock.RunAsync() >= later);
    }

    [Fact]
    public async Task Faults_hit_the_calls_that_were_asked_for_and_no_more()
    {
        await _tenant.Faults.AddAsync("getAccount", FaultResponse.Unavailable, times: 2);

        for (var call = 0; call < 2; call++)
        {
            var failure = await Assert.ThrowsAnyAsync<OneflowException>(() => _tenant.Client.Account.GetAccountAsync());
            Assert.Equal(503, failure.Error.Status);
        }

        await _tenant.Client.Account.GetAccountAsync();
        Assert.Equal(2, Assert.Single(await _tenant.Faults.ListAsync()).Hits);
        await _tenant.Faults.ClearAsync();
        Assert.Empty(await _tenant.Faults.ListAsync());
    }

    [Fact]
    public async Task The_rate_limit_is_a_switch()
    {
        await _tenant.Faults.LimitRateAsync(1);
        await _tenant.Client.Core.PingAsync();
        Assert.Equal(429, (await _tenant.Client.Core.TryPingAsync()).Error?.Status);

        await _tenant.Faults.UnlimitRateAsync();
        await _tenant.Client.Core.PingAsync();
    }

    [Fact]
    public async Task The_journal_tells_what_was_asked_and_why_it_was_refused()
    {
        await _tenant.Client.Core.PingAsync();
        await _tenant.Client.Contracts.TryGetContractAsync(_tenant.TemplateId);

        var entry = Assert.Single(await _tenant.Journal.ListAsync(operation: "getContract", status: 404));
        Assert.Equal($"404: {_tenant.TemplateId} is a template", entry.Rule!.Detail);
        Assert.Equal(2, (await _tenant.Journal.ListAsync()).Count);
        Assert.Equal(entry.Sequence, Assert.Single(await _tenant.Journal.ListAsync(since: entry.Sequence - 1, limit: 1)).Sequence);

        await _tenant.Journal.ClearAsync();
        Assert.Empty(await _tenant.Journal.ListAsync());
    }

    [Fact]
    public async Task Webhooks_are_delivered_disturbed_and_replayed()
    {
        await using var receiver = await Receiver.StartAsync();
        await _tenant.Admin.Webhooks.CreateWebhookAsync(
            new CreateWebhookRequest { CallbackUrl = _fake.CallbackAddress(receiver.Port).AbsoluteUri, SignKey = "a-sign-key" });

        await _tenant.Deliveries.DisturbAsync(delay: TimeSpan.FromMinutes(1));
        await ContractSetup.DraftAsync(_tenant);
        await _tenant.Clock.AdvanceAsync(TimeSpan.Zero);
        Assert.Empty(receiver.Calls);

        await _tenant.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        var delivery = (await _tenant.Deliveries.ListAsync())[0];
        Assert.Equal(Control.DeliveryStatus.Delivered, delivery.Status);
        Assert.Equal(delivery.CallbackId, (string?)receiver.Calls[0]["callback_id"]);

        var before = receiver.Calls.Count;
        await _tenant.Deliveries.ReplayAsync(delivery.CallbackId);
        await _tenant.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(delivery.CallbackId, (string?)Assert.Single(receiver.Calls.Skip(before))["callback_id"]);
    }

    [Fact]
    public async Task Tokens_are_made_and_revoked()
    {
        var second = await _tenant.NewTokenAsync();
        await _tenant.RevokeTokenAsync();
        await Assert.ThrowsAsync<OneflowUnauthorizedException>(() => _tenant.Client.Core.PingAsync());

        using var http = new HttpClient(OneflowHttp.CreateHandler());
        var other = new OneflowClient(http, new OneflowClientOptions { Token = second.Text, BaseAddress = _fake.BaseAddress });
        await other.Core.PingAsync();
        await _tenant.RevokeTokenAsync(second.Id);
        await Assert.ThrowsAsync<OneflowUnauthorizedException>(() => other.Core.PingAsync());
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_account_and_never_the_same_token()
    {
        await using var first = await _fake.NewTenantAsync(new() { Seed = 7, Plan = Plan.Free });
        await using var second = await _fake.NewTenantAsync(new() { Seed = 7, Plan = Plan.Free });

        Assert.Equal(first.Users.Select(user => user.Name), second.Users.Select(user => user.Name));
        Assert.NotEqual(first.Token, second.Token);
        Assert.Equal(first.Id, first.ToString());
    }

    [Fact]
    public async Task To_dispose_twice_is_no_failure()
    {
        var tenant = await _fake.NewTenantAsync();
        await tenant.DisposeAsync();
        await tenant.DisposeAsync();

        await Assert.ThrowsAsync<OneflowUnauthorizedException>(() => tenant.Client.Core.PingAsync());
    }

    private async Task<long> SignedAsync(Control.LifecycleSettings settings)
    {
        var contract = await ContractSetup.PublishedAsync(_tenant);
        await _tenant.SetLifecycleAsync(contract.Id, settings);
        foreach (var signatory in ContractSetup.Signatories(contract))
            await _tenant.SignAsync(contract.Id, signatory.Id);
        return contract.Id;
    }
}
