using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Events;

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

    [Fact]
    public async Task Who_takes_no_part_writes_in_the_name_of_the_owner_side()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync(
            Bodies.Contract(tenant).With("my_party", Bodies.Owner(tenant.SecondMember, tenant.Member)));

        var own = (await contract.SendAsync("POST", "/comments", """{"body":"Hello."}""", tenant.Member)).Json;
        var other = (await contract.SendAsync("POST", "/comments", """{"body":"Hello."}""", tenant.Admin)).Json;

        var participants = contract.Json["parties"]![0]!["participants"]!;
        Assert.Equal((long)participants[1]!["id"]!, (long)own["participants"]!["sender"]!["participant_id"]!);
        Assert.Equal((long)participants[0]!["id"]!, (long)other["participants"]!["sender"]!["participant_id"]!);
        var events = (await contract.SendAsync("GET", "/events?limit=all&sort=-id")).Json["data"]!;
        Assert.Null(events[0]!["actor"]);
        Assert.Equal((long)participants[1]!["id"]!, (long)events[1]!["actor"]!["id"]!);
    }

    [Fact]
    public async Task A_reminder_goes_to_a_user_by_email_or_id_and_nothing_comes_of_it()
    {
        var tenant = await server.NewTenantAsync();
        await using var receiver = await Receiver.StartAsync(200);
        var contract = await tenant.PendingContractAsync();
        var id = (await tenant.GetAsync("/users")).Json["data"]!.AsArray().Single(user => (string)user!["email"]! == tenant.Admin)!["id"];
        await tenant.HookAsync(receiver.Url);
        var before = (await contract.NowAsync()).ToJsonString();

        foreach (var recipient in (string[])[$$"""{"id":{{id}}}""", $$"""{"email":"{{tenant.Admin}}"}"""])
        {
            var reply = await contract.SendAsync(
                "POST", "/reminders",
                $$"""{"date_time":"2025-01-16T09:00:00+0000","subject":"s","message":"m","reminder_recipients":[{{recipient}}]}""");
            Assert.Equal(tenant.Admin, (string)reply.Json["users"]!["recipients"]![0]!["email"]!);
        }

        await tenant.AdvanceAsync("2.00:00:00");
        Assert.Empty(receiver.Calls);
        Assert.Equal(before, (await contract.NowAsync()).ToJsonString());
    }
}
