using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Contracts;

public sealed class CreateContractTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_new_contract_is_a_draft_with_the_acting_user_on_the_owner_side()
    {
        var tenant = await server.NewTenantAsync();

        var contract = (await tenant.NewContractAsync(user: tenant.Member)).Json;

        Assert.Equal("draft", (string)contract["state"]!);
        Assert.Equal("Order 17", (string)contract["_private"]!["name"]!);
        Assert.Equal(tenant.Workspace, (long)contract["_private"]!["workspace_id"]!);
        Assert.Equal(tenant.Template, (long)contract["_private_ownerside"]!["template_id"]!);
        Assert.Equal("2025-01-15T09:00:00+00:00", (string)contract["_private_ownerside"]!["created_time"]!);
        var owner = contract["parties"]![0]!;
        Assert.True((bool)owner["my_party"]!);
        Assert.Equal(tenant.Member, (string)Assert.Single(owner["participants"]!.AsArray())!["email"]!);
        Assert.True((bool)owner["participants"]![0]!["my_participant"]!);
    }

    [Fact]
    public async Task A_company_has_participants_and_an_individual_has_one()
    {
        var contract = (await (await server.NewTenantAsync()).NewContractAsync()).Json;

        var (individual, company) = (contract["parties"]![1]!.AsObject(), contract["parties"]![2]!.AsObject());
        Assert.Equal("ada@example.org", (string)individual["participant"]!["email"]!);
        Assert.False(individual.ContainsKey("participants"));
        Assert.Equal("grace@example.org", (string)company["participants"]![0]!["email"]!);
        Assert.False(company.ContainsKey("participant"));
        Assert.Equal("", (string)company["participants"]![0]!["title"]!);
    }

    [Fact]
    public async Task The_owner_side_can_be_given()
    {
        var tenant = await server.NewTenantAsync();
        var owner = Bodies.Owner(tenant.Admin, tenant.SecondMember).With("creator_inherit_settings_from_template", true);

        var contract = (await tenant.NewContractAsync(Bodies.Contract(tenant).With("my_party", owner))).Json;

        var participants = contract["parties"]![0]!["participants"]!.AsArray();
        Assert.Equal([true, false], participants.Select(participant => (bool)participant!["signatory"]!));
        Assert.Equal([true, false], participants.Select(participant => (bool)participant!["my_participant"]!));
    }

    [Theory]
    [InlineData("""{"email":"","signatory":true}""")]
    [InlineData("""{"email":" ","signatory":true}""")]
    [InlineData("""{"email":null,"signatory":true}""")]
    [InlineData("""{"email":17,"signatory":true}""")]
    [InlineData("""{"signatory":true}""")]
    [InlineData("""{"email":"","name":"Ann","delivery_channel":"none"}""")]
    public async Task A_participant_of_the_owner_side_has_the_email_of_a_user(string participant)
    {
        var tenant = await server.NewTenantAsync();
        var owner = new JsonObject { ["participants"] = new JsonArray(JsonNode.Parse(participant)) };
        var contract = await tenant.NewContractAsync();

        var created = await tenant.CreateAsync(Bodies.Contract(tenant).With("my_party", owner));
        var added = await contract.SendAsync("POST", $"/parties/{contract.OwnerParty}/participants",
            JsonNode.Parse(participant)!.AsObject().With("name", "Ann").With("delivery_channel", "none").ToJsonString());

        Assert.Equal((400, 400), (created.Code, added.Code));
        foreach (var (reply, path) in new[] { (created, "my_party.participants[0].email"), (added, "email") })
        {
            var problems = reply.Json["parameter_problems"]!.AsObject();
            if (participant.Contains("\" \"", StringComparison.Ordinal))
                Assert.Equal(["participant.email", path], problems.Select(problem => problem.Key));
            else
                Assert.Single(problems[path]!.AsArray());
        }

        Assert.Single((await contract.NowAsync())["parties"]![0]!["participants"]!.AsArray());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_and_where()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant).With("workspace_id", "one").With("my_party", new JsonArray());
        body.FirstParticipant().With("name", "").With("phone_number", "0701").With("signatory", "yes").Remove("delivery_channel");
        body["parties"]!.AsArray().Add(new JsonObject { ["type"] = "club", ["country_code"] = "se" });
        body["parties"]!.AsArray().Add(17);

        var reply = await tenant.CreateAsync(body);

        Assert.Equal(400, reply.Code);
        var paths = reply.Json["parameter_problems"]!.AsObject().Select(problem => problem.Key);
        Assert.Equal(
            [
                "my_party", "parties[0].participant.delivery_channel", "parties[0].participant.name",
                "parties[0].participant.phone_number", "parties[0].participant.signatory", "parties[2].country_code",
                "parties[2].name", "parties[2].participants", "parties[2].type", "parties[3]", "workspace_id",
            ],
            paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_duplicate_is_named_by_its_path_and_has_a_code_of_its_own()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant);
        body["parties"] = new JsonArray(
            Bodies.Individual("ada@example.org"), Bodies.Company("b@example.org", "c@example.org", "ada@example.org"));

        var reply = await tenant.CreateAsync(body);

        Assert.Equal(4_000_003, (int)reply.Json["error_code"]!);
        var (path, problems) = Assert.Single(reply.Json["parameter_problems"]!.AsObject());
        Assert.Equal("parties[1].participants[2].email", path);
        Assert.Contains("ada@example.org", (string)Assert.Single(problems!.AsArray())!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_creator_counts_as_one_of_forty_participants()
    {
        var tenant = await server.NewTenantAsync();
        string[] emails = [.. Enumerable.Range(0, 40).Select(number => $"p{number}@example.org")];

        var full = await tenant.CreateAsync(Bodies.Contract(tenant).With("parties", new JsonArray(Bodies.Company(emails[1..]))));
        var over = await tenant.CreateAsync(Bodies.Contract(tenant).With("parties", new JsonArray(Bodies.Company(emails))));

        Assert.Equal((200, 400), (full.Code, over.Code));
    }

    [Theory]
    [InlineData("", "The request has no body")]
    [InlineData("{\"name\":\n }", "line 2, byte 2")]
    [InlineData("{\"name\":\"\\ud800\"}", "surrogate")]
    [InlineData("{\"\\udfff\":1}", "surrogate")]
    [InlineData("{} {}", "line 1")]
    public async Task A_body_that_is_not_json_says_where_it_fails(string body, string where)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.SendTextAsync("POST", "/contracts/create", body, tenant.Admin);

        Assert.Equal(400, reply.Code);
        Assert.Contains(where, reply.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_no_object_is_of_the_wrong_type()
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.SendTextAsync("POST", "/contracts/create", "[1]", tenant.Admin);

        Assert.Equal("body", reply.Json["parameter_problems"]!.AsObject().First().Key);
    }

    [Fact]
    public async Task What_is_left_out_is_what_the_template_or_the_reference_says()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.ToSign(tenant).Without("name");
        body["parties"]![1]!["participants"]![0]!["_permissions"] = new JsonObject { ["contract:update"] = true };

        var contract = (await tenant.NewContractAsync(body)).Json;

        var template = (await tenant.GetAsync($"/templates/{tenant.Template}")).Json;
        Assert.Equal((string)template["name"]!, (string)contract["_private"]!["name"]!);
        var (signatory, influencer) = (contract["parties"]![1]!["participant"]!, contract["parties"]![2]!["participants"]![0]!);
        Assert.Equal(
            ("standard_esign", "none", "SE"),
            ((string)signatory["sign_method"]!, (string)signatory["two_step_authentication_method"]!,
                (string)contract["parties"]![1]!["country_code"]!));
        Assert.Equal((true, false, true), Role(signatory));
        Assert.Equal((false, false, true), Role(influencer));
        var viewer = (await tenant.NewContractAsync()).Json["parties"]![1]!["participant"]!;
        Assert.Equal((false, false, false), Role(viewer));

        static (bool, bool, bool) Role(JsonNode participant) =>
            ((bool)participant["signatory"]!, (bool)participant["organizer"]!, (bool)participant["_permissions"]!["contract:update"]!);
    }

    [Theory]
    [InlineData("inherits", true, false)]
    [InlineData("keeps", false, true)]
    public async Task A_creator_among_the_participants_has_the_roles_of_the_template_when_asked_for(
        string what, bool isSignatory, bool isOrganizer)
    {
        var tenant = await server.NewTenantAsync();
        var owner = Bodies.Owner(tenant.Admin).With("creator_inherit_settings_from_template", what == "inherits");
        owner["participants"]![0]!["organizer"] = true;

        var creator = (await tenant.NewContractAsync(Bodies.Contract(tenant).With("my_party", owner)))
            .Json["parties"]![0]!["participants"]![0]!;

        Assert.Equal((isSignatory, isOrganizer), ((bool)creator["signatory"]!, (bool)creator["organizer"]!));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("parties")]
    [InlineData("my_party")]
    public async Task Null_is_not_the_same_as_leaving_out(string name)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.CreateAsync(Bodies.Contract(tenant).With(name, null));

        Assert.Equal(400, reply.Code);
        Assert.Equal(name, Assert.Single(reply.Json["parameter_problems"]!.AsObject()).Key);
    }

    [Fact]
    public async Task Of_two_members_with_one_name_the_last_counts()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant).ToJsonString();

        var reply = await tenant.SendTextAsync("POST", "/contracts/create", body[..^1] + ""","name":"Order 18"}""", tenant.Admin);

        Assert.Equal("Order 18", (string)reply.Json["_private"]!["name"]!);
    }

    [Theory]
    [InlineData("email", "ada@example.org", "")]
    [InlineData("email_and_sms", "ada@example.org", "+46701740605")]
    [InlineData("sms", "", "+46701740605")]
    [InlineData("same_device", "", "")]
    [InlineData("none", "", "")]
    public async Task A_channel_needs_what_it_is_reached_by_and_no_more(string channel, string email, string phone)
    {
        var tenant = await server.NewTenantAsync();

        Assert.Equal(200, await CreateAsync(email, phone));
        if (email.Length > 0)
            Assert.Equal(400, await CreateAsync("", phone));
        if (phone.Length > 0)
            Assert.Equal(400, await CreateAsync(email, ""));

        async Task<int> CreateAsync(string email, string phone)
        {
            var body = Bodies.Contract(tenant);
            body.FirstParticipant().With("delivery_channel", channel).With("email", email).With("phone_number", phone);
            return (await tenant.CreateAsync(body)).Code;
        }
    }

    [Theory]
    [InlineData("two_step_authentication_method", "sms", "phone_number")]
    [InlineData("two_step_authentication_method", "email", "email")]
    [InlineData("sign_method", "sms", "phone_number")]
    public async Task Methods_of_signing_need_what_they_use(string member, string method, string needed)
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant);
        body.FirstParticipant().With("delivery_channel", "none").With("email", "").With(member, method);

        var reply = await tenant.CreateAsync(body);

        Assert.Equal(400, reply.Code);
        Assert.Equal("parties[0].participant." + needed, Assert.Single(reply.Json["parameter_problems"]!.AsObject()).Key);
    }

    [Fact]
    public async Task The_owner_side_has_twenty_nine_participants_at_most()
    {
        // The seed has five users, so more than that cannot be told apart from strangers; the count comes first.
        var tenant = await server.NewTenantAsync();
        var reply = await tenant.CreateAsync(
            Bodies.Contract(tenant).With("my_party", Bodies.Owner([.. Enumerable.Repeat(tenant.Admin, 30)])));

        Assert.Equal(400, reply.Code);
        Assert.Contains("29", (string)reply.Json["parameter_problems"]!["my_party.participants"]![0]!, StringComparison.Ordinal);
        var fewer = await tenant.CreateAsync(
            Bodies.Contract(tenant).With("my_party", Bodies.Owner([.. Enumerable.Repeat(tenant.Admin, 29)])));
        Assert.DoesNotContain("my_party.participants", fewer.Json["parameter_problems"]!.AsObject().Select(problem => problem.Key));
    }
}
