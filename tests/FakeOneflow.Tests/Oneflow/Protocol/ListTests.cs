using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Protocol;

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
        Assert.Equal(6, (int)list["count"]!);
        Assert.Equal(6, list["data"]!.AsArray().Count);
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

        Assert.Equal(6, ids.Count);
        Assert.Equal(6, ids.Distinct().Count());
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
        Assert.Equal(6, (int)past["count"]!);
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

    [Theory]
    [InlineData("/contracts", "name,state,state_updated_time,published_time")]
    [InlineData("/workspaces", "name")]
    [InlineData("/templates", "name")]
    [InlineData("/template_types", "name")]
    [InlineData("/contracts/{0}/files", "name,type,id,extension")]
    [InlineData("/contracts/{0}/events", "created_time,id,type")]
    public async Task Each_list_has_the_sort_keys_that_are_documented_for_it(string list, string keys)
    {
        var tenant = await server.NewTenantAsync();
        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, list, (await tenant.NewContractAsync()).Id);

        foreach (var key in keys.Split(','))
            Assert.Equal((200, 200),
                ((await tenant.GetAsync($"{path}?sort={key}")).Code, (await tenant.GetAsync($"{path}?sort=-{key}")).Code));
        Assert.Equal(200, (await tenant.GetAsync($"{path}?sort={keys}")).Code);
        var unknown = await tenant.GetAsync($"{path}?sort=updated_time");
        Assert.Equal(400, unknown.Code);
        Assert.EndsWith($"{keys.Replace(",", ", ", StringComparison.Ordinal)}.", (string)unknown.Json["parameter_problems"]!["sort"]![0]!,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sort=name", "&sort=name")]
    [InlineData("sort=-whatever,name", "&sort=-whatever%2Cname")]
    [InlineData("sort=", "")]
    public async Task Contacts_take_any_sort_as_its_keys_are_not_documented_and_links_keep_it(string sort, string kept)
    {
        var tenant = await server.NewTenantAsync();
        foreach (var name in (string[])["Grace", "Ada"])
            await tenant.SendAsync("POST", "/contacts", new JsonObject { ["workspace_id"] = tenant.Workspace, ["name"] = name });

        var reply = await tenant.GetAsync($"/contacts?workspace_id={tenant.Workspace}&limit=1&{sort}");

        Assert.Equal(200, reply.Code);
        Assert.Equal(2, (int)reply.Json["count"]!);
        Assert.EndsWith(
            $"contacts?limit=1&offset=1{kept}&workspace_id={tenant.Workspace}", Href(reply.Json, "next"), StringComparison.Ordinal);
        Assert.Equal(400, (await tenant.GetAsync($"/contacts?workspace_id={tenant.Workspace}&sort=name&sort=id")).Code);
    }

    [Fact]
    public async Task Empty_texts_come_first_and_what_is_not_there_last_and_a_hyphen_turns_that_round()
    {
        var tenant = await server.NewTenantAsync();
        var named = await tenant.NewContractAsync();
        var nameless = await tenant.NewContractAsync();
        await nameless.SendAsync("PUT", "", """{"_private":{"name":""}}""");
        await nameless.PublishAsync();

        Assert.Equal([nameless.Id, named.Id], await IdsAsync(tenant, "name"));
        Assert.Equal([named.Id, nameless.Id], await IdsAsync(tenant, "-name"));
        Assert.Equal([nameless.Id, named.Id], await IdsAsync(tenant, "published_time"));
        Assert.Equal([named.Id, nameless.Id], await IdsAsync(tenant, "-published_time"));
    }

    [Fact]
    public async Task A_lenient_tenant_lets_through_what_no_list_knows()
    {
        var tenant = await server.NewTenantAsync();
        await tenant.NewContractAsync();
        Assert.Equal(200, (await tenant.ControlAsync("PATCH", "/behavior", """{"strict":false}""")).Code);

        Assert.Equal(6, (int)(await tenant.GetAsync("/users?sort=-name&colour=red")).Json["count"]!);
        Assert.Equal(1, (int)(await tenant.GetAsync("/contracts?filter[template_id]=1&colour=red")).Json["count"]!);
        Assert.Equal(200, (await tenant.GetAsync("/helpers/contract_create_data?sort=id")).Code);
    }

    [Fact]
    public async Task Templates_are_filtered_by_workspace_type_and_whether_they_are_active()
    {
        var tenant = await server.NewTenantAsync();

        Assert.Equal([true, true, true, true, true], await ActiveAsync(""));
        Assert.Equal([false], await ActiveAsync("filter[active]=false"));
        Assert.Equal(5, (await ActiveAsync($"filter[workspace_ids]={tenant.Workspace},{tenant.RestrictedWorkspace}")).Count);
        Assert.NotEmpty(await ActiveAsync($"filter[workspace_ids]={tenant.RestrictedWorkspace}"));
        Assert.Empty(await ActiveAsync("filter[workspace_ids]=1"));

        async Task<List<bool>> ActiveAsync(string query) =>
            [.. (await tenant.GetAsync("/templates?" + query)).Json["data"]!.AsArray()
                .Select(template => (bool)template!["template_active"]!)];
    }

    [Theory]
    [InlineData("filter[data_field_match]=payment_terms:")]
    [InlineData("filter[data_field_match]=:30")]
    [InlineData("filter[data_field_match]=payment_terms")]
    [InlineData("filter[published_time]=2025-01-15")]
    [InlineData("filter[published_time]=2025-01-15T09:00:00%2B0000|2025-01-15T09:00:00%2B0000|")]
    public async Task A_filter_that_is_not_as_documented_is_refused(string query) =>
        Assert.Equal(400, (await (await server.NewTenantAsync()).GetAsync("/contracts?" + query)).Code);

    [Fact]
    public async Task A_filter_has_the_documented_length_at_most()
    {
        var tenant = await server.NewTenantAsync();

        Assert.Equal(200, (await tenant.GetAsync("/contracts?filter[data_field_match]=a:" + new string('x', 598))).Code);
        Assert.Equal(400, (await tenant.GetAsync("/contracts?filter[data_field_match]=a:" + new string('x', 599))).Code);
        Assert.Equal(400, (await tenant.GetAsync("/contracts?filter[published_time]=" + new string('0', 61))).Code);
    }

    private static async Task<List<string>> NamesAsync(TestTenant tenant, string sort) =>
        [.. (await tenant.GetAsync("/contracts?sort=" + sort)).Json["data"]!.AsArray()
            .Select(contract => (string)contract!["_private"]!["name"]!)];

    private static async Task<List<long>> IdsAsync(TestTenant tenant, string sort) =>
        [.. (await tenant.GetAsync("/contracts?sort=" + sort)).Json["data"]!.AsArray().Select(contract => (long)contract!["id"]!)];

    private static string? Href(JsonNode list, string link) => (string?)list["_links"]![link]!["href"];
}
