using FakeOneflow.Tests.Support;

namespace FakeOneflow.Tests.Events;

public sealed class EventTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task What_happens_is_recorded_with_who_did_it()
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();
        await contract.PublishAsync();
        await contract.SendAsync("PUT", "/data_fields/c::payment_terms", """{"value":"5 days"}""");
        await contract.SendAsync("POST", "/comments", """{"body":"Fine."}""");
        var link = await contract.LinkPathAsync();
        await server.SendAsync("GET", link);
        await server.SendAsync("GET", link);

        var list = (await contract.SendAsync("GET", "/events?limit=all&sort=id")).Json["data"]!.AsArray();

        Assert.Equal(
            [
                "contract:create", "contract:publish", "data_field:update", "contract:content_update", "comment:create",
                "participant:first_visit",
            ],
            list.Select(happened => (string)happened!["type"]!));
        Assert.Equal(contract.OwnerParticipant, (long)list[0]!["actor"]!["id"]!);
        Assert.Equal(contract.Counterparty, (long)list[5]!["actor"]!["id"]!);
        Assert.Equal(
            """[{"attribute":"value","from":"30 days","to":"5 days"}]""", list[2]!["data"]!["changes"]!.ToJsonString());
        Assert.Equal(
            list[2]!.ToJsonString(), (await contract.SendAsync("GET", $"/events/{list[2]!["id"]}")).Json.ToJsonString());
        var visits = (await contract.SendAsync("GET", "")).Json["parties"]![1]!["participant"]!["_private_ownerside"]!["visits"];
        Assert.Equal(2, (int)visits!);
    }

    [Fact]
    public async Task A_private_comment_goes_to_the_own_party()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync(
            Bodies.Contract(tenant).With("my_party", Bodies.Owner(tenant.Admin, tenant.Member)));

        var open = (await contract.SendAsync("POST", "/comments", """{"body":"Hello."}""")).Json;
        var closed = (await contract.SendAsync("POST", "/comments", $$"""{"body":"Hm.","private":true,"parent_id":{{open["id"]}}}""")).Json;

        Assert.Equal(3, open["participants"]!["recipients"]!.AsArray().Count);
        Assert.Equal(contract.OwnerParty, (long)Assert.Single(closed["participants"]!["recipients"]!.AsArray())!["party_id"]!);
        Assert.Equal((long)open["id"]!, (long)closed["parent_id"]!);
        Assert.Equal(2, (int)(await contract.SendAsync("GET", "/comments")).Json["count"]!);
    }
}
