using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Signing;

public sealed class SigningTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Now = "2025-01-15T09:00:00+00:00";

    [Fact]
    public async Task A_contract_is_signed_when_all_signatories_have_signed()
    {
        var contract = await (await server.NewTenantAsync()).PendingContractAsync();

        var first = await contract.ActAsync("sign", contract.OwnerParticipant);
        var between = await contract.NowAsync();
        var second = await contract.ActAsync("sign");
        var after = await contract.NowAsync();

        Assert.Equal(("pending", "signed"), ((string)first.Json["state"]!, (string)first.Json["sign_state"]!));
        Assert.Equal("undecided", (string)between["parties"]![1]!["participant"]!["sign_state"]!);
        Assert.Equal("signed", (string)second.Json["state"]!);
        Assert.Equal(("signed", Now), ((string)after["state"]!, (string)after["state_updated_time"]!));
        var signatory = after["parties"]![1]!["participant"]!;
        Assert.Equal(("signed", Now), ((string)signatory["sign_state"]!, (string)signatory["sign_state_updated_time"]!));
        // Those who only look on are not asked.
        Assert.Equal("undecided", (string)after["parties"]![2]!["participants"]![0]!["sign_state"]!);
        Assert.Equal(
            ["contract:create", "contract:publish", "participant:sign", "participant:sign", "contract:sign",
                "contract:lifecycle_state:start"],
            (await contract.EventsAsync()).Select(happened => happened[(Now.Length + 1)..]));
    }

    [Fact]
    public async Task One_who_declines_declines_for_all()
    {
        var contract = await (await server.NewTenantAsync()).PendingContractAsync();
        await contract.ActAsync("sign", contract.OwnerParticipant);

        var reply = await contract.ActAsync("decline");

        Assert.Equal(("declined", "declined"), ((string)reply.Json["state"]!, (string)reply.Json["sign_state"]!));
        Assert.Equal("awaiting", (string)(await contract.NowAsync())["lifecycle_state"]!["lifecycle_state"]!);
        Assert.Equal(
            [$"{Now} participant:sign", $"{Now} participant:decline", $"{Now} contract:decline"],
            (await contract.EventsAsync()).Skip(2));
    }

    [Fact]
    public async Task A_change_after_a_signature_takes_the_signatures_back()
    {
        var contract = await (await server.NewTenantAsync()).PendingContractAsync();
        await contract.ActAsync("sign", contract.OwnerParticipant);

        await contract.SendAsync("POST", "/comments", """{"body":"Fine."}""");
        Assert.Equal("signed", (string)(await contract.NowAsync())["parties"]![0]!["participants"]![0]!["sign_state"]!);
        await contract.SendAsync("PUT", "/data_fields/c::payment_terms", """{"value":"5 days"}""");

        Assert.Equal("undecided", (string)(await contract.NowAsync())["parties"]![0]!["participants"]![0]!["sign_state"]!);
        var events = await contract.EventsAsync();
        Assert.Single(events, happened => happened.EndsWith("contract:signature_reset", StringComparison.Ordinal));
        await contract.SignedAsync();
    }

    [Theory]
    [InlineData("signed")]
    [InlineData("declined")]
    public async Task A_decided_contract_cannot_be_changed_any_more(string state)
    {
        var contract = await (await server.NewTenantAsync()).PendingContractAsync();
        if (state == "signed")
            await contract.SignedAsync();
        else
            await contract.ActAsync("decline");

        Assert.Equal(409, (await contract.SendAsync("PUT", "/data_fields/c::payment_terms", """{"value":"5 days"}""")).Code);
        Assert.Equal(409, (await contract.SendAsync("PUT", $"/parties/{contract.CompanyParty}", """{"name":"Other"}""")).Code);
        Assert.Equal(409, (await contract.PublishAsync()).Code);
        Assert.Equal(409, (await contract.SendAsync("PUT", "", """{"_private":{"signing_period_expiration":{"type":"never"}}}""")).Code);
        // Documented for signed ones; of declined ones nothing is said.
        Assert.Equal(state == "signed" ? 200 : 409, (await contract.SendAsync("PUT", "", """{"_private":{"name":"Filed"}}""")).Code);
    }

    [Fact]
    public async Task A_signed_contract_does_not_become_overdue()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync(Bodies.ToSign(tenant));
        await contract.SendAsync(
            "PUT", "", """{"_private":{"signing_period_expiration":{"type":"days_after_publish","expire_days_after_publish":1}}}""");
        await contract.PublishAsync();
        await contract.SignedAsync();

        await tenant.AdvanceAsync("10.00:00:00");

        Assert.Equal("signed", (string)(await contract.NowAsync())["state"]!);
    }

    [Fact]
    public async Task A_visit_opens_what_was_delivered()
    {
        var contract = await (await server.NewTenantAsync()).PendingContractAsync();

        Assert.Equal(200, (await contract.ActAsync("view")).Code);
        Assert.Equal(200, (await contract.ActAsync("view")).Code);

        var participant = (await contract.NowAsync())["parties"]![1]!["participant"]!;
        Assert.Equal("opened", (string)participant["delivery_status"]!);
        Assert.Equal(2, (int)participant["_private_ownerside"]!["visits"]!);
        Assert.Single(await contract.EventsAsync(), happened => happened.EndsWith("participant:first_visit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-01-15T12:59:59Z", 200)]
    [InlineData("2024-01-15T13:00:00Z", 409)]
    public async Task Only_what_was_signed_long_ago_has_a_verification(string time, int status)
    {
        var tenant = await server.NewTenantAsync($$$"""{"clock":{"frozen_at":"{{{time}}}"}}""");
        var contract = await tenant.PendingContractAsync();
        Assert.Equal(409, (await contract.SendAsync("GET", "/files/2")).Code);

        await contract.SignedAsync();

        var file = await contract.SendAsync("GET", "/files/2");
        Assert.Equal(status, file.Code);
        Assert.Equal(status == 200 ? 2 : 1, (int)(await contract.SendAsync("GET", "/files")).Json["count"]!);
        if (status == 200)
            Assert.Equal("verification", (string)file.Json["type"]!);
    }

    [Fact]
    public async Task Receivers_hear_of_a_signature_and_of_the_last_one_more()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.PendingContractAsync();
        await tenant.HookAsync(receiver.Url);

        await contract.SignedAsync();
        await tenant.AdvanceAsync();

        Assert.Equal(
            ["participant:sign", "participant:sign,contract:sign,contract:lifecycle_state:start"],
            receiver.Calls.Select(call => string.Join(',', call["events"]!.AsArray().Select(told => (string)told!["type"]!))));
    }

    [Theory]
    [InlineData("/contracts/1/participants/1/sign", "no contract")]
    [InlineData("/contracts/x/terminate", "no contract")]
    public async Task Who_is_not_there_cannot_do_anything(string path, string error)
    {
        var reply = await (await server.NewTenantAsync()).ControlAsync("POST", path);

        Assert.Equal(404, reply.Code);
        Assert.Contains(error, (string)reply.Json["error"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Participants_act_in_their_own_contract_only()
    {
        var tenant = await server.NewTenantAsync();
        var (contract, other) = (await tenant.PendingContractAsync(), await tenant.PendingContractAsync());

        Assert.Equal(404, (await contract.ActAsync("sign", other.Counterparty)).Code);
        Assert.Equal(404, (await contract.ActAsync("sign", "x")).Code);
    }

    [Fact]
    public async Task A_contract_without_signatories_waits_for_ever()
    {
        var tenant = await server.NewTenantAsync();
        var owner = Bodies.Owner(tenant.Admin);
        var contract = await tenant.PendingContractAsync(Bodies.Contract(tenant).With("my_party", owner));

        await tenant.AdvanceAsync("3650.00:00:00");

        Assert.Equal("pending", (string)(await contract.NowAsync())["state"]!);
    }

    [Fact]
    public async Task Neither_order_nor_method_nor_a_second_step_is_asked_of_who_signs()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.ToSign(tenant);
        body.FirstParticipant().With("sign_method", "swedish_bankid").With("two_step_authentication_method", "email");
        var contract = await tenant.PendingContractAsync(body);

        Assert.Equal(200, (await contract.ActAsync("sign")).Code);
        Assert.Equal("signed", (string)(await contract.ActAsync("sign", contract.OwnerParticipant)).Json["state"]!);
    }
}
