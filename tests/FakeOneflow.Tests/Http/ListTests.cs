using System.Text.Json.Nodes;
using FakeOneflow.Tests.Support;

namespace FakeOneflow.Tests.Http;

public sealed class ListTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_list_shows_its_defaults_and_has_no_neighbours()
    {
        var tenant = await server.NewTenantAsync();

        var list = (await tenant.GetAsync("/users")).Json;

        Assert.Equal($"{server.Server.BaseUrl}users?limit=100&offset=0", Href(list, "self"));
        Assert.Null(Href(list, "next"));
        Assert.Null(Href(list, "previous"));
        Assert.Equal(5, (int)list["count"]!);
        Assert.Equal(5, list["data"]!.AsArray().Count);
    }

    [Fact]
    public async Task Following_next_visits_each_item_once()
    {
        var tenant = await server.NewTenantAsync();
        var (ids, path) = (new List<long>(), "/users?limit=2");
        for (string? next = path; next is not null;)
        {
            var list = (await tenant.GetAsync(next)).Json;
            ids.AddRange(list["data"]!.AsArray().Select(user => (long)user!["id"]!));
            next = Href(list, "next")?[(server.Server.BaseUrl.AbsoluteUri.Length - 1)..];
        }

        Assert.Equal(5, ids.Count);
        Assert.Equal(5, ids.Distinct().Count());
    }

    [Fact]
    public async Task The_last_page_points_back_and_the_one_past_the_end_is_empty()
    {
        var tenant = await server.NewTenantAsync();

        var last = (await tenant.GetAsync("/users?limit=2&offset=4")).Json;
        var past = (await tenant.GetAsync("/users?limit=2&offset=6")).Json;

        Assert.Null(Href(last, "next"));
        Assert.EndsWith("?limit=2&offset=2", Href(last, "previous"), StringComparison.Ordinal);
        Assert.Empty(past["data"]!.AsArray());
        Assert.Equal(5, (int)past["count"]!);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1.5", "limit")]
    [InlineData("limit=", "limit")]
    [InlineData("offset=-1", "offset")]
    [InlineData("offset=9999999999999999999999", "offset")]
    public async Task A_page_that_cannot_be_is_refused_with_the_parameter_to_blame(string query, string parameter)
    {
        var reply = await (await server.NewTenantAsync()).GetAsync("/users?" + query);

        Assert.Equal(400, reply.Code);
        Assert.Equal(parameter, Assert.Single(reply.Json["parameter_problems"]!.AsObject()).Key);
    }

    [Fact]
    public async Task Contracts_are_sorted_by_the_keys_asked_for()
    {
        var tenant = await server.NewTenantAsync();
        foreach (var name in (string[])["Beta", "Alpha", "Gamma"])
            await tenant.NewContractAsync(Bodies.Contract(tenant).With("name", name));
        var published = await tenant.NewContractAsync(Bodies.Contract(tenant).With("name", "Alpha"));
        await published.PublishAsync();

        Assert.Equal(["Alpha", "Alpha", "Beta", "Gamma"], await NamesAsync(tenant, "name"));
        Assert.Equal(["Gamma", "Beta", "Alpha", "Alpha"], await NamesAsync(tenant, "-name"));
        var first = (await tenant.GetAsync("/contracts?sort=name,-state&limit=1")).Json;
        Assert.Equal("pending", (string)first["data"]![0]!["state"]!);
        Assert.EndsWith("?limit=1&offset=1&sort=name%2C-state", Href(first, "next"), StringComparison.Ordinal);
        // What was never published has no time to sort by, and comes last.
        Assert.Equal("pending", (string)(await tenant.GetAsync("/contracts?sort=published_time")).Json["data"]![0]!["state"]!);
    }

    private static async Task<List<string>> NamesAsync(TestTenant tenant, string sort) =>
        [.. (await tenant.GetAsync("/contracts?sort=" + sort)).Json["data"]!.AsArray()
            .Select(contract => (string)contract!["_private"]!["name"]!)];

    private static string? Href(JsonNode list, string link) => (string?)list["_links"]![link]!["href"];
}
