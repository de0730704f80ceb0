using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Auth;

/// <summary>
/// The word by which the vendor's connector acts as the creator of a contract, and owner sides that are named by email
/// alone.
/// </summary>
public sealed class CreatorTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Creator = "__CREATOR__";

    [Fact]
    public async Task It_acts_as_whoever_created_the_contract_of_the_path()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync(user: tenant.Member);

        var renamed = await contract.SendAsync("PUT", "", """{"_private":{"name":"Mine"}}""", Creator);
        var published = await contract.SendAsync("POST", "/publish", """{"subject":"","message":""}""", Creator);

        Assert.Equal((200, 200), (renamed.Code, published.Code));
        Assert.Equal("contract:publish", (string)(await contract.SendAsync("GET", "/events")).Json["data"]!.AsArray()[^1]!["type"]!);
        Assert.Equal(404, (await tenant.GetAsync("/contracts/1", Creator)).Code);
    }

    [Fact]
    public async Task An_owner_side_participant_is_named_by_email_alone()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant).With(
            "my_party", System.Text.Json.Nodes.JsonNode.Parse($$"""{"participants":[{"email":"{{tenant.Member}}"}]}"""));

        var participant = (await tenant.NewContractAsync(body)).Json["parties"]![0]!["participants"]![0]!;

        var user = (await tenant.GetAsync("/users")).Json["data"]![1]!;
        Assert.Equal((string)user["name"]!, (string)participant["name"]!);
        Assert.Equal((string)user["phone_number"]!, (string)participant["phone_number"]!);
        Assert.Equal("email", (string)participant["delivery_channel"]!);
    }

    [Theory]
    [InlineData("ada@example")]
    [InlineData("ada@@example.org")]
    [InlineData("ada..lovelace@example.org")]
    [InlineData("ada@example..org")]
    [InlineData("ada@example.o")]
    [InlineData("a")]
    public async Task An_email_of_a_participant_has_a_domain_with_a_dot(string email)
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant);
        body.FirstParticipant()["email"] = email;

        var reply = await tenant.CreateAsync(body);

        Assert.Equal(400, reply.Code);
        Assert.Equal(["participant.email"], reply.Json["parameter_problems"]!.AsObject().Select(problem => problem.Key));
    }

    [Fact]
    public async Task Comments_notify_everyone_unless_the_tenant_says_otherwise()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        var comment = $$"""{"body":"Well.","participants":[{"participant_id":{{contract.Counterparty}}}]}""";

        var all = (await contract.SendAsync("POST", "/comments", comment)).Json["participants"]!["recipients"]!.AsArray();
        await tenant.ControlAsync("PATCH", "/behavior", """{"notifies_named_only":true}""");
        var named = (await contract.SendAsync("POST", "/comments", comment)).Json["participants"]!["recipients"]!.AsArray();

        Assert.True(all.Count > 1);
        Assert.Equal(contract.Counterparty, (long)Assert.Single(named)!["participant_id"]!);
    }

    [Fact]
    public async Task A_new_webhook_has_an_address_at_which_it_is_deleted()
    {
        var tenant = await server.NewTenantAsync();

        var made = await tenant.SendTextAsync("POST", "/webhooks", """{"callback_url":"https://example.com/"}""");

        var location = $"/v1/webhooks/{made.Json["id"]}";
        Assert.Contains($"{location}\r\n", made.Head.ReplaceLineEndings("\r\n"), StringComparison.Ordinal);
        Assert.Equal(200, (await tenant.SendAsync("DELETE", $"/webhooks/{made.Json["id"]}", null)).Code);
    }

    [Fact]
    public async Task The_account_has_templates_for_what_tests_need()
    {
        var templates = (await (await server.NewTenantAsync()).GetAsync("/templates")).Json["data"]!.AsArray();

        Assert.Contains(templates, template => template!["template_type"] is not null && template["product_groups"]!.AsArray().Count > 0);
        Assert.All(templates, template => Assert.Equal(
            template!["template_type"] is null, template["_links"]!["template_type"]!["href"] is null));
    }
}
