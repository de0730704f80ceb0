using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Control;

public sealed class TemplateControlTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Contracts_of_a_template_reach_the_webhook_of_the_type_that_it_was_given()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await server.NewTenantAsync();
        var type = (await tenant.SendAsync("POST", "/template_types", new JsonObject { ["name"] = "Backend" })).Json["id"]!;
        await tenant.SendAsync("POST", "/webhooks", new JsonObject
        {
            ["callback_url"] = receiver.Url.ToString(),
            ["template_group_id"] = (long)type,
        });
        await tenant.NewContractAsync();
        await tenant.AdvanceAsync();
        Assert.Empty(receiver.Calls);

        var reply = await tenant.ControlAsync("PUT", $"/templates/{tenant.Template}/type", $$"""{"template_type_id":{{type}}}""");
        await tenant.NewContractAsync();
        await tenant.AdvanceAsync();

        Assert.Equal($$"""{"template_id":{{tenant.Template}},"template_type_id":{{type}}}""", reply.Body);
        Assert.Single(receiver.Calls);
    }

    [Fact]
    public async Task A_type_can_be_taken_away()
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.ControlAsync("PUT", $"/templates/{tenant.Template}/type", """{"template_type_id":null}""");

        Assert.Null(reply.Json["template_type_id"]);
        Assert.Null((await tenant.GetAsync($"/templates/{tenant.Template}", tenant.Admin)).Json["template_type"]);
    }

    [Theory]
    [InlineData("1", """{"template_type_id":null}""", 404, "no template with that id")]
    [InlineData(null, """{"template_type_id":1}""", 400, "not the id of a template type")]
    [InlineData(null, """{"template_type_id":"1"}""", 400, "not the id of a template type")]
    [InlineData(null, "{}", 400, "template_type_id is missing")]
    public async Task What_cannot_be_done_says_why(string? template, string body, int status, string error)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.ControlAsync("PUT", $"/templates/{template ?? $"{tenant.Template}"}/type", body);

        Assert.Equal(status, reply.Code);
        Assert.Contains(error, (string)reply.Json["error"]!, StringComparison.Ordinal);
    }
}
