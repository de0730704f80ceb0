using System.Text.Json.Nodes;
using OneflowFake.Tests.Spec;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Control.Reference;

/// <summary>The reference says what the documents say, with the source of each statement.</summary>
public sealed class ReferenceTests(TestServer server) : IClassFixture<TestServer>
{
    // Of the control API what is a stream or a file is in no document.
    private static readonly string[] Undescribed =
        ["getDocument", "getVendorDocument", "streamChanges", "streamJournal", "streamDeliveries", "getContractFile"];

    [Theory]
    [InlineData("oneflow.yaml")]
    [InlineData("signicat.yaml")]
    public async Task The_documents_of_the_services_are_served_as_they_stand(string name)
    {
        var reply = await server.SendUncheckedAsync("GET", $"/_fake/documents/{name}");

        Assert.Equal((200, "application/yaml"), (reply.Code, reply.ContentType));
        Assert.Equal(await File.ReadAllTextAsync(TestKit.RepositoryRoot.Combine("openapi", name)), reply.Body);
    }

    [Fact]
    public async Task Every_operation_that_is_served_is_in_it_and_no_other()
    {
        var served = (await server.SendAsync("GET", "/_fake/operations")).Json["operations"]!.AsArray()
            .Select(operation => $"{operation!["name"]}: {operation["method"]} {operation["path"]}")
            .Concat(ControlOperations.All.Where(route => !Undescribed.Contains(route.Id))
                .Select(route => $"control.{route.Id}: {route.Method} /_fake{route.Template}"));

        var described = (await ListAsync()).Select(operation => $"{operation["name"]}: {operation["method"]} {operation["path"]}");

        Assert.Equal(served.Order(), described.Order());
    }

    [Fact]
    public async Task Each_operation_and_each_of_its_answers_has_a_source()
    {
        var without = new List<string>();
        foreach (var name in (await ListAsync()).Select(operation => (string)operation["name"]!))
        {
            var reply = await server.SendAsync("GET", $"/_fake/reference/{name}");
            Assert.Equal(200, reply.Code);
            var parts = reply.Json["responses"]!.AsArray().Append(reply.Json).Concat(reply.Json["parameters"]!.AsArray());
            without.AddRange(parts.Where(part => (string)part!["source"]! == "" || (string)part["confidence"]! == "").Select(_ => name));
        }

        Assert.Empty(without.Distinct());
    }

    [Fact]
    public async Task An_operation_has_its_parameters_its_body_and_the_rules_that_refuse_it()
    {
        var reply = (await server.SendAsync("GET", "/_fake/reference/createContract")).Json;

        Assert.Equal("https://developer.oneflow.com/reference/create-a-contract", (string)reply["page"]!);
        Assert.Equal("documented", (string)reply["confidence"]!);
        var members = reply["body"]!["members"]!.AsArray().ToDictionary(member => (string)member!["path"]!);
        Assert.True((bool)members["workspace_id"]!["required"]!);
        Assert.False((bool)members["name"]!["required"]!);
        Assert.Equal("vendor-client", (string)members["name"]!["confidence"]!);
        Assert.Contains("parties[].participant.email", members.Keys);
        Assert.Contains("parties[].participants[].email", members.Keys);
        Assert.Contains(reply["rules"]!.AsArray(), rule => (int)rule!["status"]! == 403);
    }

    [Fact]
    public async Task A_name_that_is_not_there_is_answered_with_similar_ones()
    {
        var reply = await server.SendAsync("GET", "/_fake/reference/getContrakt");

        Assert.Equal(404, reply.Code);
        Assert.Contains("did you mean getContract", (string)reply.Json["error"]!, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<JsonNode>> ListAsync() =>
        (await server.SendAsync("GET", "/_fake/reference")).Json["operations"]!.AsArray().Select(operation => operation!);
}
