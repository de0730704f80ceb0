using System.Globalization;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants;

/// <summary>No start waits for the demo tenant, and no caller notices.</summary>
public sealed class DemoTenantTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task It_comes_before_the_first_tenant_that_is_asked_for()
    {
        var twin = await server.NewTenantAsync(string.Create(CultureInfo.InvariantCulture, $$"""{"seed":{{FakeServerOptions.DefaultSeed}}}"""));

        var demo = server.Server.DemoTenant;

        Assert.Equal("tenant-42", demo.Id);
        Assert.Equal("tenant-42-2", twin.Id);
        Assert.NotEqual(demo.Token, twin.Token);
    }
}
