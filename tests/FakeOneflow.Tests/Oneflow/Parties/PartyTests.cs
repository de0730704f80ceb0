using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Parties;

public sealed class PartyTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_party_that_is_added_belongs_to_the_contract()
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();

        var party = (await contract.SendAsync("POST", "/parties", Bodies.Company("eve@example.org").ToJsonString())).Json;

        var list = (await contract.SendAsync("GET", "/parties/?limit=all")).Json;
        Assert.Equal(4, (int)list["count"]!);
        Assert.Equal(party.ToJsonString(), list["data"]![3]!.ToJsonString());
        Assert.EndsWith($"{contract.Path}/parties?limit=all&offset=0", (string)list["_links"]!["self"]!["href"]!, StringComparison.Ordinal);
        Assert.Equal(4, (await contract.SendAsync("GET", "")).Json["parties"]!.AsArray().Count);
        Assert.Equal(200, (await contract.LinkAsync(party["participants"]![0]!["id"])).Code);
    }

    [Fact]
    public async Task A_party_that_is_deleted_takes_its_access_links_along()
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();
        var link = await contract.LinkPathAsync();

        var first = await contract.SendAsync("DELETE", $"/parties/{contract.IndividualParty}");
        var second = await contract.SendAsync("DELETE", $"/parties/{contract.IndividualParty}");

        Assert.Equal(("200 ", "200 "), (first.Essence, second.Essence));
        Assert.Equal(404, (await server.SendAsync("GET", link)).Code);
        Assert.Equal(404, (await contract.LinkAsync()).Code);
    }

    [Fact]
    public async Task What_an_update_leaves_out_stays_and_an_empty_one_changes_nothing()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:01:00"}""");

        var same = await contract.PutAsync(contract.CompanyParticipant, "{}");
        Assert.Equal(contract.Json["parties"]![2]!["participants"]![0]!.ToJsonString(), same.Json.ToJsonString());

        const string change = """{"title":"Judge","phone_number":"+46701740605","_permissions":{"contract:update":true}}""";
        var changed = (await contract.PutAsync(contract.CompanyParticipant, change)).Json;
        Assert.Equal("Judge", (string)changed["title"]!);
        Assert.True((bool)changed["_permissions"]!["contract:update"]!);
        Assert.Equal("grace@example.org", (string)changed["email"]!);
        Assert.Equal("2025-01-15T09:01:00+00:00", (string)changed["_private_ownerside"]!["updated_time"]!);
        var without = (await contract.PutAsync(contract.CompanyParticipant, """{"phone_number":null}""")).Json;
        Assert.Equal("", (string)without["phone_number"]!);
    }

    [Fact]
    public async Task A_participant_who_comes_after_publishing_is_invited_at_once()
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();
        await contract.PublishAsync();

        var body = Bodies.Participant("eve@example.org");
        var invited = await contract.PostAsync(contract.CompanyParticipants, body);
        body = Bodies.Participant("mallory@example.org").With("_options", new JsonObject { ["invite"] = false });
        var spared = await contract.PostAsync(contract.CompanyParticipants, body);

        Assert.Equal("success", (string)invited.Json["delivery_status"]!);
        Assert.Equal("not_sent", (string)spared.Json["delivery_status"]!);
    }

    [Fact]
    public async Task No_email_is_in_a_contract_twice_however_it_gets_there()
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();

        Reply[] replies =
        [
            await contract.SendAsync("POST", "/parties", Bodies.Individual("ADA@example.org").ToJsonString()),
            await contract.PostAsync(contract.CompanyParticipants, Bodies.Participant("ada@example.org")),
            await contract.PutAsync(contract.CompanyParticipant, """{"email":"ada@example.org"}"""),
        ];

        Assert.All(replies, reply => Assert.Equal(4_000_003, (int)reply.Json["error_code"]!));
        Assert.Equal(
            ["participant.email", "email", "email"],
            replies.Select(reply => Assert.Single(reply.Json["parameter_problems"]!.AsObject()).Key));
    }

    [Fact]
    public async Task The_owner_side_takes_active_users_only_and_forty_is_the_most()
    {
        var tenant = await server.NewTenantAsync();
        string[] emails = [.. Enumerable.Range(0, 38).Select(number => $"p{number}@example.org")];
        var contract = await tenant.NewContractAsync(
            Bodies.Contract(tenant).With("parties", new JsonArray(Bodies.Individual("ada@example.org"), Bodies.Company(emails))));
        var owner = $"{contract.Path}/parties/{contract.OwnerParty}/participants";

        Assert.Equal(400, (await contract.PostAsync(owner, Bodies.Participant(tenant.Inactive))).Code);
        Assert.Equal(400, (await contract.PostAsync(owner, Bodies.Participant(tenant.Member))).Code);
        Assert.Equal(200, (await tenant.SendAsync("DELETE", contract.CompanyParticipant, null)).Code);
        Assert.Equal(200, (await contract.PostAsync(owner, Bodies.Participant(tenant.Member))).Code);
        Assert.Equal(200, (await tenant.GetAsync(contract.Path, tenant.Member)).Code);
    }
}
