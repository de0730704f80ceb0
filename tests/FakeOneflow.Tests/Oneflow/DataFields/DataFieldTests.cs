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
        Assert.Null(byCustomId.Json["value"]);
        Assert.Null(left.Json["value"]);
        Assert.Equal(left.Json.ToJsonString(), (await contract.SendAsync("GET", "")).Json["data_fields"]![1]!.ToJsonString());
    }

    [Fact]
    public async Task Values_of_a_new_contract_come_from_the_request_before_the_template()
    {
        var tenant = await server.NewTenantAsync();
        var values = System.Text.Json.Nodes.JsonNode.Parse("""[{"custom_id":"customer_number","value":"C-7"}]""");

        var contract = (await tenant.NewContractAsync(Bodies.Contract(tenant).With("data_fields", values))).Json;

        Assert.Equal(["C-7", "30 days", null], contract["data_fields"]!.AsArray().Select(field => (string?)field!["value"]));
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

        Assert.Equal("200 ", reply.Essence);
        var fields = (await tenant.GetAsync($"/helpers/template_types/{type["id"]}/data_fields?limit=all")).Json["data"]!.AsArray();
        Assert.Equal(["contract_name", "payment_terms", "rent"], fields.Select(field => (string)field!["custom_id"]!));
        Assert.Equal((long)type["data_fields"]![1]!["id"]!, (long)fields[1]!["id"]!);
        // Values that are already in templates stay, and so do the contracts.
        var after = (await tenant.NewContractAsync()).Json["data_fields"]!.AsArray();
        Assert.Equal([null, "30 days", "7"], after.Select(field => (string?)field!["value"]));
        Assert.Equal(3, (await before.SendAsync("GET", "")).Json["data_fields"]!.AsArray().Count);
    }

    [Fact]
    public async Task Templates_of_a_type_that_is_deleted_have_none()
    {
        var tenant = await server.NewTenantAsync();
        var template = (await tenant.GetAsync($"/templates/{tenant.Template}")).Json;
        var type = (long)template["template_type"]!["id"]!;
        Assert.Equal(1, (int)(await tenant.GetAsync($"/templates?template_type_id={type}")).Json["count"]!);

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
        Assert.Equal(2, some[0]!["templates"]!.AsArray().Count);
        Assert.Empty(none);
    }
}
