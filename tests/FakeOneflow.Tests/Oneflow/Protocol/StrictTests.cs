using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Protocol;

/// <summary>Members, parameters and filters that no operation knows: refused with the name that was perhaps meant.</summary>
public sealed class StrictTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("/contracts?page=2", "page", "Did you mean offset?")]
    [InlineData("/contracts?per_page=5", "per_page", "Did you mean limit?")]
    [InlineData("/contracts?order=name", "order", "Did you mean sort?")]
    [InlineData("/contracts?filter[state]=draft", "filter[state]", "Did you mean filter[states]?")]
    [InlineData("/contracts?name=Order", "name", "Did you mean filter[name]?")]
    [InlineData("/users?sort=name", "sort", "This operation has limit, offset.")]
    [InlineData("/contracts/1?expand=parties", "expand", "This operation has no parameters.")]
    public async Task A_parameter_that_is_not_known_is_named_with_the_one_that_was_meant(string path, string name, string hint)
    {
        var reply = await (await server.NewTenantAsync()).GetAsync(path);

        Assert.Equal(400, reply.Code);
        Assert.Contains(hint, (string)reply.Json["parameter_problems"]![name]![0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nmae", "name")]
    [InlineData("workspaceId", "workspace_id")]
    public async Task A_member_that_is_not_known_is_named_with_the_one_that_was_meant(string name, string meant)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.CreateAsync(Bodies.Contract(tenant).With(name, "x"));

        Assert.Equal(400, reply.Code);
        Assert.Equal($"Unknown. Did you mean {meant}?", (string)reply.Json["parameter_problems"]![name]![0]!);
        Assert.Empty((await tenant.GetAsync("/contracts")).Json["data"]!.AsArray());
    }

    [Fact]
    public async Task A_member_that_belongs_elsewhere_is_told_so()
    {
        var order = await (await server.NewTenantAsync()).NewOrderAsync();
        var group = (await order.SendAsync("GET", "/product_groups")).Json["data"]![0]!["id"];

        var reply = await order.SendAsync("POST", $"/product_groups/{group}/products", """{"name":"Nail","custom_id":"n"}""");

        Assert.Equal("Unknown. Did you mean _private_ownerside.custom_id?", (string)reply.Json["parameter_problems"]!["custom_id"]![0]!);
    }

    [Fact]
    public async Task An_individual_has_no_name_of_its_own()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant);
        body["parties"]![0]!["name"] = "Ada";

        Assert.Contains("parties[0].name",
            (await tenant.CreateAsync(body)).Json["parameter_problems"]!.AsObject().Select(problem => problem.Key));
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant).With("name", 17).With("colour", "red");

        var problems = (await tenant.CreateAsync(body)).Json["parameter_problems"]!.AsObject().Select(problem => problem.Key);

        Assert.Equal(["name", "colour"], problems);
    }

    [Fact]
    public async Task A_tenant_can_be_lenient_and_strict_again()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant).With("nmae", "x");

        var lenient = await tenant.ControlAsync("PATCH", "/behavior", """{"strict":false}""");
        var taken = await tenant.CreateAsync(body.DeepClone());
        await tenant.ControlAsync("PATCH", "/behavior", """{"strict":true}""");
        var refused = await tenant.CreateAsync(body);

        Assert.Equal("""{"strict":false,"notifies_named_only":false}""", lenient.Body);
        Assert.Equal((200, 400), (taken.Code, refused.Code));
    }

    [Fact]
    public async Task A_server_can_be_lenient_from_the_start()
    {
        await using var lenient = await FakeServer.StartAsync(new FakeServerOptions { Lenient = true });
        using var http = new HttpClient { BaseAddress = lenient.BaseUrl };
        http.DefaultRequestHeaders.Add("x-oneflow-api-token", lenient.DemoTenant.Token);

        using var reply = await http.GetAsync(new Uri("contracts?per_page=5", UriKind.Relative));

        Assert.Equal(200, (int)reply.StatusCode);
    }

    [Fact]
    public async Task What_an_answer_says_of_data_fields_may_be_sent_back()
    {
        var tenant = await server.NewTenantAsync();
        var type = (await tenant.GetAsync("/template_types")).Json["data"]![0]!;

        var reply = await tenant.SendTextAsync(
            "PUT", $"/template_types/{type["id"]}/data_fields",
                new JsonObject { ["data_fields"] = type["data_fields"]!.DeepClone() }.ToJsonString(),
            tenant.Admin);

        Assert.Equal(type["data_fields"]!.ToJsonString(), reply.Json["data_fields"]!.ToJsonString());
    }
}
