using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.DataFields;

public sealed class DataFieldTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_field_is_found_by_its_id_and_by_its_custom_id()
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();
        var field = (await contract.SendAsync("GET", "/data_fields")).Json["data"]![1]!;
        Assert.Equal("payment_terms", (string)field["_private_ownerside"]!["custom_id"]!);

        var byId = await contract.SendAsync("PUT", $"/data_fields/{field["id"]}", """{"value":"10 days"}""");
        var byCustomId = await contract.SendAsync("PUT", "/data_fields/c::payment_terms", """{"value":null}""");
        var left = await contract.SendAsync("PUT", "/data_fields/c::payment_terms", "{}");

        Assert.Equal("10 days", (string)byId.Json["value"]!);
        Assert.Equal("", (string)byCustomId.Json["value"]!);
        Assert.Equal("", (string)left.Json["value"]!);
        Assert.Equal(left.Json.ToJsonString(), (await contract.SendAsync("GET", "")).Json["data_fields"]![1]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"data_fields":[{0}]}""")]
    [InlineData("[{0}]")]
    public async Task Several_fields_are_updated_at_once(string root)
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();
        var fields = (await contract.SendAsync("GET", "/data_fields")).Json["data"]!.AsArray();
        var items = $$$"""{"id":{{{fields[0]!["id"]}}},"value":"C-1"},{"_private_ownerside":{"custom_id":"payment_terms"},"id":{{{fields[1]!["id"]}}},"value":""}""";

        var reply = await contract.SendAsync("PUT", "/data_fields", root.Replace("{0}", items, StringComparison.Ordinal));

        Assert.Equal(["C-1", ""], reply.Json["data_fields"]!.AsArray().Select(field => (string)field!["value"]!));
        Assert.Equal(["C-1", "", ""],
            (await contract.SendAsync("GET", "/data_fields")).Json["data"]!.AsArray().Select(field => (string)field!["value"]!));
        var types = (await contract.SendAsync("GET", "/events")).Json["data"]!.AsArray().Select(happened => (string)happened!["type"]!);
        Assert.Equal(["data_field:update", "data_field:update"], types.TakeLast(2));
    }

    [Fact]
    public async Task No_field_is_updated_when_one_is_unknown()
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();

        var reply = await contract.SendAsync(
            "PUT", "/data_fields",
            """{"data_fields":[{"_private_ownerside":{"custom_id":"payment_terms"},"value":"1 day"},{"id":1,"value":"x"}]}""");

        Assert.Equal(404, reply.Code);
        Assert.Equal("30 days", (string)(await contract.SendAsync("GET", "/data_fields")).Json["data"]![1]!["value"]!);
    }

    [Fact]
    public async Task Values_of_a_new_contract_come_from_the_request_before_the_template()
    {
        var tenant = await server.NewTenantAsync();
        var values = System.Text.Json.Nodes.JsonNode.Parse("""[{"custom_id":"customer_number","value":"C-7"}]""");

        var contract = (await tenant.NewContractAsync(Bodies.Contract(tenant).With("data_fields", values))).Json;

        Assert.Equal(["C-7", "30 days", ""], contract["data_fields"]!.AsArray().Select(field => (string?)field!["value"]));
    }

    [Fact]
    public async Task The_fields_that_are_sent_are_the_fields_there_are()
    {
        var tenant = await server.NewTenantAsync();
        var type = (await tenant.GetAsync("/template_types")).Json["data"]![0]!;
        var before = await tenant.NewContractAsync();

        var reply = await tenant.SendTextAsync(
            "PUT", $"/template_types/{type["id"]}/data_fields",
            """{"data_fields":[{"custom_id":"payment_terms","value":"90 days"},{"custom_id":"rent","name":"Rent","value":"7"}]}""",
            tenant.Admin);

        var fields = (await tenant.GetAsync($"/helpers/template_types/{type["id"]}/data_fields")).Json["data_fields"]!.AsArray();
        Assert.Equal(fields.ToJsonString(), reply.Json["data_fields"]!.ToJsonString());
        Assert.Equal(["contract_name", "payment_terms", "rent"], fields.Select(field => (string)field!["custom_id"]!));
        Assert.Equal((long)type["data_fields"]![1]!["id"]!, (long)fields[1]!["id"]!);
        // Values that are already in templates stay, and so do the contracts.
        var after = (await tenant.NewContractAsync()).Json["data_fields"]!.AsArray();
        Assert.Equal(["", "30 days", "7"], after.Select(field => (string?)field!["value"]));
        Assert.Equal(3, (await before.SendAsync("GET", "")).Json["data_fields"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""[{"id":ID,"custom_id":"boxes"},{"custom_id":"payment_terms","name":"Terms"}]""", "data_fields[1].custom_id")]
    [InlineData("""[{"custom_id":"payment_terms"},{"id":ID,"custom_id":"boxes"}]""", "data_fields[1].id")]
    [InlineData("""[{"id":ID,"custom_id":"boxes"},{"id":ID,"custom_id":"crates"}]""", "data_fields[1].id")]
    [InlineData("""[{"id":ID},{"id":ID}]""", "data_fields[1].custom_id")]
    [InlineData("""[{"id":ID,"custom_id":"contract_name"}]""", "data_fields[0].custom_id")]
    [InlineData("""[{"id":ID},{"id":0,"custom_id":"contract_name","name":"Name"}]""", "data_fields[1].custom_id")]
    public async Task No_two_fields_of_a_type_have_one_id_or_one_custom_id(string items, string path)
    {
        var tenant = await server.NewTenantAsync();
        var type = (await tenant.GetAsync("/template_types")).Json["data"]![0]!;
        var field = type["data_fields"]!.AsArray().Single(one => (string)one!["custom_id"]! == "payment_terms")!;

        var reply = await tenant.SendTextAsync(
            "PUT", $"/template_types/{type["id"]}/data_fields",
            $$"""{"data_fields":{{items.Replace("ID", field["id"]!.ToJsonString(), StringComparison.Ordinal)}}}""", tenant.Admin);

        Assert.Equal(400, reply.Code);
        Assert.Equal(path, Assert.Single(reply.Json["parameter_problems"]!.AsObject()).Key);
        Assert.Equal(
            type.ToJsonString(), (await tenant.GetAsync($"/template_types/{type["id"]}")).Json.ToJsonString());
    }

    [Fact]
    public async Task A_field_is_renamed_by_its_id()
    {
        var tenant = await server.NewTenantAsync();
        var type = (await tenant.GetAsync("/template_types")).Json["data"]![0]!;
        var id = (long)type["data_fields"]!.AsArray().Single(one => (string)one!["custom_id"]! == "payment_terms")!["id"]!;

        var reply = await tenant.SendTextAsync(
            "PUT", $"/template_types/{type["id"]}/data_fields", $$"""{"data_fields":[{"id":{{id}},"custom_id":"boxes"}]}""", tenant.Admin);

        var renamed = reply.Json["data_fields"]!.AsArray().Single(one => (long)one!["id"]! == id)!;
        Assert.Equal("boxes", (string)renamed["custom_id"]!);
    }

    [Fact]
    public async Task Templates_of_a_type_that_is_deleted_have_none()
    {
        var tenant = await server.NewTenantAsync();
        var template = (await tenant.GetAsync($"/templates/{tenant.Template}")).Json;
        var type = (long)template["template_type"]!["id"]!;
        Assert.Equal(2, (int)(await tenant.GetAsync($"/templates?template_type_id={type}")).Json["count"]!);

        Assert.Equal("200 ", (await tenant.SendAsync("DELETE", $"/template_types/{type}", null)).Essence);

        Assert.Null((await tenant.GetAsync($"/templates/{tenant.Template}")).Json["template_type"]);
        Assert.Empty((await tenant.NewContractAsync()).Json["data_fields"]!.AsArray());
    }

    [Fact]
    public async Task The_helper_gives_a_bare_array_of_workspaces_in_which_the_user_may_create()
    {
        var tenant = await server.NewTenantAsync();

        var all = (await tenant.GetAsync("/helpers/contract_create_data/")).Json.AsArray();
        var some = (await tenant.GetAsync("/helpers/contract_create_data", tenant.Member)).Json.AsArray();
        var none = (await tenant.GetAsync("/helpers/contract_create_data?extension_type=demo")).Json.AsArray();

        Assert.Equal([tenant.Workspace, tenant.RestrictedWorkspace], all.Select(workspace => (long)workspace!["id"]!));
        Assert.Equal(tenant.Workspace, (long)Assert.Single(some)!["id"]!);
        Assert.Equal(3, some[0]!["templates"]!.AsArray().Count);
        Assert.Empty(none);
    }
}
