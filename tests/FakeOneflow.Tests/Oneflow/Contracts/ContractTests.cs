using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Contracts;

public sealed class ContractTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_contract_is_found_as_it_was_created()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();

        Assert.Equal(contract.Json.ToJsonString(), (await tenant.GetAsync(contract.Path, tenant.Admin)).Json.ToJsonString());
    }

    [Fact]
    public async Task Publishing_makes_a_draft_pending_and_sends_the_invitations()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        await tenant.ControlAsync("POST", "/clock", """{"advance":"01:00:00"}""");

        var published = (await contract.PublishAsync()).Json;

        Assert.Equal("pending", (string)published["state"]!);
        Assert.Equal("2025-01-15T10:00:00+00:00", (string)published["published_time"]!);
        Assert.Equal("2025-01-15T10:00:00+00:00", (string)published["state_updated_time"]!);
        Assert.Null((string?)published["_links"]!["publish"]!["href"]);
        Assert.Equal("success", (string)published["parties"]![1]!["participant"]!["delivery_status"]!);
        Assert.Equal(published.ToJsonString(), (await tenant.GetAsync(contract.Path, tenant.Admin)).Json.ToJsonString());
    }

    [Theory]
    [InlineData("""{"message":"m"}""", "subject")]
    [InlineData("""{"subject":"s"}""", "message")]
    [InlineData("""{"subject":"s","message":null}""", "message")]
    public async Task An_invitation_needs_a_subject_and_a_message(string body, string parameter)
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();

        var reply = await tenant.SendTextAsync("POST", contract.Path + "/publish", body, tenant.Admin);

        Assert.Equal(400, reply.Code);
        Assert.Equal(parameter, Assert.Single(reply.Json["parameter_problems"]!.AsObject()).Key);
    }

    [Fact]
    public async Task A_deleted_contract_is_gone_and_deleting_it_again_is_no_failure()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();

        var first = await tenant.SendAsync("DELETE", contract.Path, null, tenant.Admin);
        var second = await tenant.SendAsync("DELETE", contract.Path, null, tenant.Admin);

        Assert.All((Reply[])[first, second], reply =>
        {
            Assert.Equal("200 ", reply.Essence);
            Assert.Null(reply.ContentType);
            Assert.Contains("Content-Length: 0", reply.Head, StringComparison.Ordinal);
        });
        Assert.Equal(404, (await tenant.GetAsync(contract.Path)).Code);
        Assert.Equal(0, (int)(await tenant.GetAsync("/contracts")).Json["count"]!);
    }

    [Fact]
    public async Task Nobody_deletes_what_he_cannot_see()
    {
        var (tenant, other) = (await server.NewTenantAsync(), await server.NewTenantAsync());
        var contract = await tenant.NewContractAsync();

        var byMember = await tenant.SendAsync("DELETE", contract.Path, null, tenant.Member);
        var byOther = await other.SendAsync("DELETE", contract.Path, null, other.Admin);

        Assert.Equal((200, 200), (byMember.Code, byOther.Code));
        Assert.Equal(200, (await tenant.GetAsync(contract.Path)).Code);
    }

    [Fact]
    public async Task A_member_sees_the_contracts_he_created_or_takes_part_in()
    {
        var tenant = await server.NewTenantAsync();
        await tenant.NewContractAsync();
        var created = await tenant.NewContractAsync(
            Bodies.Contract(tenant).With("my_party", Bodies.Owner(tenant.SecondMember)), tenant.Member);
        var invited = await tenant.NewContractAsync(Bodies.Contract(tenant).With("my_party", Bodies.Owner(tenant.Member)));

        var list = (await tenant.GetAsync("/contracts", tenant.Member)).Json;

        Assert.Equal(2, (int)list["count"]!);
        Assert.Equal([created.Id, invited.Id], list["data"]!.AsArray().Select(contract => (long)contract!["id"]!));
        Assert.Equal(3, (int)(await tenant.GetAsync("/contracts")).Json["count"]!);
        Assert.Equal(0, (int)(await tenant.GetAsync("/contracts", tenant.Outsider)).Json["count"]!);
    }

    [Fact]
    public async Task Accounts_learn_nothing_of_each_others_contracts()
    {
        var (tenant, other) = (await server.NewTenantAsync("""{"seed":903}"""), await server.NewTenantAsync("""{"seed":904}"""));
        var contract = await tenant.NewContractAsync();

        var foreign = await other.GetAsync(contract.Path);
        var unknown = await other.GetAsync("/contracts/1");

        Assert.Equal(unknown.Essence, foreign.Essence);
    }

    [Theory]
    [InlineData("+1")]
    [InlineData("1.0")]
    [InlineData("0x1")]
    [InlineData("%201")]
    [InlineData("99999999999999999999")]
    public async Task An_id_that_is_no_integer_is_malformed(string id) =>
        Assert.Equal(400, (await (await server.NewTenantAsync()).GetAsync("/contracts/" + id)).Code);

    [Fact]
    public async Task An_invitation_may_be_empty_and_reaches_those_whom_a_channel_leads_to()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant);
        body.FirstParticipant()["delivery_channel"] = "none";
        body["parties"]![1]!["participants"]!.AsArray().Add(Bodies.Participant("eve@example.org").With("delivery_channel", "same_device"));
        var contract = await tenant.NewContractAsync(body);

        var published = (await contract.SendAsync("POST", "/publish", """{"subject":"","message":""}""")).Json;

        var company = published["parties"]![2]!["participants"]!;
        Assert.Equal(
            ("not_sent", "success", "not_sent"),
            ((string)published["parties"]![1]!["participant"]!["delivery_status"]!, (string)company[0]!["delivery_status"]!,
                (string)company[1]!["delivery_status"]!));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-9223372036854775808")]
    public async Task An_id_may_have_a_sign(string id) =>
        Assert.Equal(404, (await (await server.NewTenantAsync()).GetAsync("/contracts/" + id)).Code);
}
