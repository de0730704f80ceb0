using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Contracts;

public sealed class UpdateContractTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"_private":{}}""")]
    public async Task An_empty_update_changes_nothing(string body)
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        await tenant.ControlAsync("POST", "/clock", """{"advance":"01:00:00"}""");

        Assert.Equal(contract.Json.ToJsonString(), (await contract.SendAsync("PUT", "", body)).Json.ToJsonString());
    }

    [Fact]
    public async Task Name_and_value_are_set_and_removed()
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();

        var set = (await contract.SendAsync("PUT", "", """{"_private":{"value":{"amount":"500.10","currency":"SEK"}}}""")).Json;
        var removed = (await contract.SendAsync("PUT", "", """{"_private":{"name":"","value":null}}""")).Json;

        Assert.Equal(("Order 17", "500.10"), ((string)set["_private"]!["name"]!, (string)set["_private"]!["value"]!["amount"]!));
        Assert.Equal("", (string)removed["_private"]!["name"]!);
        Assert.Null(removed["_private"]!["value"]);
    }

    [Theory]
    [InlineData("""{"signing_period_expiration":null}""", "_private.signing_period_expiration")]
    [InlineData("""{"signing_period_expiration":{"type":"soon"}}""", "_private.signing_period_expiration.type")]
    [InlineData("""{"signing_period_expiration":{"type":"days_after_publish"}}""", "_private.signing_period_expiration.expire_days_after_publish")]
    [InlineData("""{"value":{"amount":500.1,"currency":"SEK"}}""", "_private.value.amount")]
    [InlineData("""{"value":{"amount":"500.101","currency":"SEK"}}""", "_private.value.amount")]
    [InlineData("""{"value":{"amount":"500.10","currency":"kr"}}""", "_private.value.currency")]
    public async Task What_is_malformed_is_refused_with_its_path(string change, string path)
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();

        var reply = await contract.SendAsync("PUT", "", $$"""{"_private":{{change}}}""");

        Assert.Equal(400, reply.Code);
        Assert.Contains(path, reply.Json["parameter_problems"]!.AsObject().Select(problem => problem.Key));
    }

    [Fact]
    public async Task A_signing_period_ends_to_the_second_and_a_new_one_revives_the_contract()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        await contract.SendAsync(
            "PUT", "", """{"_private":{"signing_period_expiration":{"type":"days_after_publish","expire_days_after_publish":2}}}""");
        var published = (await contract.PublishAsync()).Json;
        Assert.Equal("2025-01-17T09:00:00+00:00", (string)published["signing_period_expiry_time"]!);

        await tenant.ControlAsync("POST", "/clock", """{"advance":"1.23:59:59"}""");
        Assert.Equal("pending", (string)(await contract.SendAsync("GET", "")).Json["state"]!);
        await tenant.ControlAsync("POST", "/clock", """{"advance":"10.00:00:01"}""");
        var overdue = (await contract.SendAsync("GET", "")).Json;
        Assert.Equal(("overdue", "2025-01-17T09:00:00+00:00"), ((string)overdue["state"]!, (string)overdue["state_updated_time"]!));

        var revived = (await contract.SendAsync("PUT", "", """{"_private":{"signing_period_expiration":{"type":"never"}}}""")).Json;
        Assert.Equal("pending", (string)revived["state"]!);
        Assert.Null(revived["signing_period_expiry_time"]);
        var types = (await contract.SendAsync("GET", "/events")).Json["data"]!.AsArray().Select(happened => (string)happened!["type"]!);
        Assert.Equal(
            ["contract:create", "contract:publish", "contract:signing_period_expire", "contract:signing_period_revive"], types);
    }

    [Theory]
    [InlineData("filter[name]=Order%2017", 2)]
    [InlineData("filter[states]=pending,overdue", 1)]
    [InlineData("filter[published_time]=2025-01-15T09:00:00%2B0000|", 1)]
    [InlineData("filter[published_time]=|2025-01-15T08:59:59Z", 0)]
    [InlineData("filter[data_field_match]=payment_terms:30%20days", 2)]
    [InlineData("filter[data_field_match]=payment_terms:30%20days&filter[states]=draft", 1)]
    public async Task Contracts_are_filtered_and_all_filters_hold(string query, int count)
    {
        var tenant = await server.NewTenantAsync();
        await tenant.NewContractAsync();
        await (await tenant.NewContractAsync()).PublishAsync();

        Assert.Equal(count, (int)(await tenant.GetAsync("/contracts?" + query)).Json["count"]!);
    }

    [Fact]
    public async Task A_period_with_a_date_ends_with_that_day()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        await contract.PublishAsync();

        var changed = await contract.SendAsync("PUT", "", """{"_private":{"signing_period_expiration":{"type":"fixed_date","expire_date":"2025-01-16"}}}""");
        await tenant.AdvanceAsync("1.14:59:59");
        var before = (string)(await contract.NowAsync())["state"]!;
        await tenant.AdvanceAsync("00:00:01");

        Assert.Equal("2025-01-16", (string)changed.Json["_private"]!["signing_period_expiration"]!["expire_date"]!);
        Assert.Equal(("pending", "overdue"), (before, (string)(await contract.NowAsync())["state"]!));
    }

    [Theory]
    [InlineData("""{"type":"fixed_date"}""")]
    [InlineData("""{"type":"fixed_date","expire_date":"2025-01-14"}""")]
    [InlineData("""{"type":"fixed_date","expire_date":"16.1.2025"}""")]
    public async Task A_period_without_a_date_that_can_be_is_refused(string period)
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();

        Assert.Equal(400, (await contract.SendAsync("PUT", "", $$$"""{"_private":{"signing_period_expiration":{{{period}}}}}""")).Code);
    }

    [Fact]
    public async Task Tags_and_order_of_signing_are_replaced_and_removed()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        var tag = (await tenant.SendTextAsync("POST", "/tags", """{"name":"urgent"}""")).Json["id"];

        var tagged = (await contract.SendAsync("PUT", "", $$"""{"tags":[{{tag}}],"sign_order":[{"participants":[1]}]}""")).Json;
        var bare = (await contract.SendAsync("PUT", "", """{"tags":[],"sign_order":null}""")).Json;

        Assert.Equal("urgent", (string)Assert.Single(tagged["tags"]!.AsArray())!["name"]!);
        Assert.Equal("""[{"participants":[1]}]""", tagged["sign_order"]!.ToJsonString());
        Assert.Empty(bare["tags"]!.AsArray());
        Assert.Empty(bare["sign_order"]!.AsArray());
        Assert.Equal(404, (await contract.SendAsync("PUT", "", """{"tags":[1]}""")).Code);
    }

    [Fact]
    public async Task Tags_are_ids_or_objects_with_one_as_an_answer_has_them()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        var urgent = (await tenant.SendTextAsync("POST", "/tags", """{"name":"urgent"}""")).Json["id"];
        var late = (await tenant.SendTextAsync("POST", "/tags", """{"name":"late"}""")).Json["id"];

        var byObject = await contract.SendAsync("PUT", "", $$"""{"tags":[{"id":{{urgent}}}]}""");
        var mixed = await contract.SendAsync("PUT", "", $$"""{"tags":[{{late}},{"id":{{urgent}},"name":"urgent"}]}""");
        var sentBack = await contract.SendAsync("PUT", "", $$"""{"tags":{{mixed.Json["tags"]!.ToJsonString()}}}""");

        Assert.Equal((200, 200, 200), (byObject.Code, mixed.Code, sentBack.Code));
        Assert.Equal("urgent", (string)Assert.Single(byObject.Json["tags"]!.AsArray())!["name"]!);
        Assert.Equal(["urgent", "late"], mixed.Json["tags"]!.AsArray().Select(tag => (string)tag!["name"]!));
        Assert.Equal(mixed.Json["tags"]!.ToJsonString(), sentBack.Json["tags"]!.ToJsonString());
        Assert.Equal(404, (await contract.SendAsync("PUT", "", """{"tags":[{"id":1}]}""")).Code);
    }

    [Theory]
    [InlineData("""["urgent"]""", "tags[0]")]
    [InlineData("""[1.5]""", "tags[0]")]
    [InlineData("""[null]""", "tags[0]")]
    [InlineData("""[[1]]""", "tags[0]")]
    [InlineData("""[{}]""", "tags[0].id")]
    [InlineData("""[{"id":"1"}]""", "tags[0].id")]
    [InlineData("""[{"id":1,"colour":"red"}]""", "tags[0].colour")]
    public async Task A_tag_that_is_no_tag_is_refused_with_its_path(string tags, string path)
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();

        var reply = await contract.SendAsync("PUT", "", $$"""{"tags":{{tags}}}""");

        Assert.Equal(400, reply.Code);
        Assert.Equal(path, Assert.Single(reply.Json["parameter_problems"]!.AsObject()).Key);
    }

    [Fact]
    public async Task A_contract_moves_to_a_folder_and_to_another_workspace()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        var folder = (await tenant.SendTextAsync("POST", "/folders", $$"""{"name":"2025","workspace_id":{{tenant.Workspace}}}""")).Json["id"];

        var filed = (await contract.SendAsync("POST", "/move", $$"""{"folder_id":{{folder}}}""")).Json["_private"]!;
        var moved = (await contract.SendAsync("POST", "/move", $$"""{"workspace_id":{{tenant.RestrictedWorkspace}}}""")).Json["_private"]!;

        Assert.Equal("2025", (string)filed["folder"]!["name"]!);
        Assert.Equal(tenant.RestrictedWorkspace, (long)moved["workspace_id"]!);
        Assert.Null(moved["folder"]);
    }
}
