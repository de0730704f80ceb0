using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Auth;

public sealed class PermissionTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Without_an_email_a_read_runs_as_an_admin_whom_nobody_is()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync(user: tenant.Member);

        var seen = await tenant.GetAsync(contract.Path);

        Assert.Equal(200, seen.Code);
        Assert.True((bool)seen.Json["_permissions"]!["contract:delete"]!);
        Assert.All(
            seen.Json["parties"]![0]!["participants"]!.AsArray(), participant => Assert.False((bool)participant!["my_participant"]!));
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("admin", 200)]
    [InlineData("creator", 200)]
    [InlineData("participant", 200)]
    [InlineData("member", 404)]
    [InlineData("inactive", 401)]
    [InlineData("stranger", 401)]
    public async Task A_contract_is_for_those_who_have_access_to_it(string who, int status)
    {
        var tenant = await server.NewTenantAsync();
        // The creator takes no part, and the participant did not create it.
        var contract = await tenant.NewContractAsync(
            Bodies.Contract(tenant).With("my_party", Bodies.Owner(tenant.Outsider)), tenant.Member);
        var user = who switch
        {
            "" => null,
            "admin" => tenant.Admin,
            "creator" => tenant.Member,
            "participant" => tenant.Outsider,
            "member" => tenant.SecondMember,
            "inactive" => tenant.Inactive,
            _ => "nobody@example.com",
        };

        Assert.Equal(status, (await tenant.GetAsync(contract.Path, user)).Code);
        Assert.Equal(status, (await tenant.GetAsync(contract.Path + "/events", user)).Code);
        if (status != 401)
            Assert.Equal(status == 200 ? 1 : 0, (int)(await tenant.GetAsync("/contracts", user)).Json["count"]!);
    }

    [Fact]
    public async Task A_template_is_for_those_who_see_its_workspace()
    {
        var tenant = await server.NewTenantAsync();

        Assert.Equal(5, (int)(await tenant.GetAsync("/templates")).Json["count"]!);
        Assert.Equal(5, (int)(await tenant.GetAsync("/templates", tenant.Member)).Json["count"]!);
        Assert.Equal(0, (int)(await tenant.GetAsync("/templates", tenant.Outsider)).Json["count"]!);
        Assert.Equal(200, (await tenant.GetAsync($"/templates/{tenant.Template}", tenant.Member)).Code);
        Assert.Equal(404, (await tenant.GetAsync($"/templates/{tenant.Template}", tenant.Outsider)).Code);
    }

    [Fact]
    public async Task Contracts_are_created_where_the_workspace_lets_the_user()
    {
        var tenant = await server.NewTenantAsync();
        var restricted = Bodies.Contract(tenant)
            .With("workspace_id", tenant.RestrictedWorkspace).With("template_id", tenant.RestrictedTemplate);

        Assert.Equal(403, (await tenant.CreateAsync(restricted, tenant.Member)).Code);
        Assert.Equal(200, (await tenant.CreateAsync(restricted, tenant.SecondMember)).Code);
        Assert.Equal(403, (await tenant.CreateAsync(Bodies.Contract(tenant), tenant.Outsider)).Code);
        Assert.Equal(200, (await tenant.CreateAsync(Bodies.Contract(tenant), tenant.Member)).Code);
    }
}
