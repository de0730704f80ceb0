using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants;

public sealed class IsolationTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Twenty_tenants_at_once_see_nothing_of_each_other()
    {
        var seen = await Task.WhenAll(Enumerable.Range(0, 20).Select(SeeAsync));

        var ids = seen.SelectMany(contracts => contracts).ToList();
        Assert.Equal(60, ids.Count);
        Assert.Equal(60, ids.Distinct().Count());
    }

    [Fact]
    public async Task Tenants_of_one_seed_have_the_same_data_but_not_the_same_token()
    {
        var (one, two) = (await server.NewTenantAsync("""{"seed":901}"""), await server.NewTenantAsync("""{"seed":901}"""));

        Assert.NotEqual(one.Token, two.Token);
        Assert.Equal((await one.GetAsync("/users")).Body, (await two.GetAsync("/users")).Body);
    }

    [Fact]
    public async Task A_deleted_tenant_takes_only_itself_away()
    {
        var (gone, stays) = (await server.NewTenantAsync(), await server.NewTenantAsync());

        await gone.ControlAsync("DELETE", "");

        Assert.Equal(401, (await gone.GetAsync("/ping")).Code);
        Assert.Equal(200, (await stays.GetAsync("/ping")).Code);
        Assert.Equal(404, (await gone.ControlAsync("DELETE", "")).Code);
    }

    [Fact]
    public async Task A_token_of_a_deleted_tenant_does_not_come_back_with_its_seed()
    {
        var gone = await server.NewTenantAsync("""{"seed":902}""");
        await gone.ControlAsync("DELETE", "");

        var next = await server.NewTenantAsync("""{"seed":902}""");

        Assert.NotEqual(gone.Token, next.Token);
        Assert.Equal(401, (await gone.GetAsync("/ping")).Code);
    }

    [Fact]
    public async Task A_revoked_token_leaves_the_others_of_its_tenant_alone()
    {
        var tenant = await server.NewTenantAsync();
        var made = await tenant.ControlAsync("POST", "/tokens");
        var second = (string)made.Json["token"]!;
        Assert.Equal(200, (await tenant.SendAsync("GET", "/ping", null, token: second)).Code);

        await tenant.ControlAsync("DELETE", $"/tokens/{made.Json["id"]}");

        Assert.Equal(401, (await tenant.SendAsync("GET", "/ping", null, token: second)).Code);
        Assert.Equal(200, (await tenant.GetAsync("/ping")).Code);
    }

    private async Task<List<long>> SeeAsync(int number)
    {
        var tenant = await server.NewTenantAsync();
        for (var i = 0; i < 3; i++)
            await tenant.NewContractAsync(Bodies.Contract(tenant).With("name", $"Contract {i} of {number}"));

        var data = (await tenant.GetAsync("/contracts")).Json["data"]!.AsArray();
        Assert.All(data, contract => Assert.EndsWith($" of {number}", (string)contract!["_private"]!["name"]!, StringComparison.Ordinal));
        return [.. data.Select(contract => (long)contract!["id"]!)];
    }
}
