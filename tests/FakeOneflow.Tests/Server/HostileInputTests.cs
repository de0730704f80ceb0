using System.Text;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Server;

public sealed class HostileInputTests(TestServer server) : IClassFixture<TestServer>
{
    private const int Seed = 20250115;

    /// <summary>A valid body with a few bytes changed, cut or doubled, over and over.</summary>
    [Fact]
    public async Task No_body_makes_the_server_fail()
    {
        var tenant = await server.NewTenantAsync();
        var valid = Encoding.UTF8.GetBytes(Bodies.Contract(tenant).With("my_party", Bodies.Owner(tenant.Admin)).ToJsonString());
        var random = new Random(Seed);

        for (var i = 0; i < 1000; i++)
        {
            var body = Mutation.Break(valid, random);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Server.BaseUrl, "contracts/create"));
            request.Headers.Add("x-oneflow-api-token", tenant.Token);
            request.Headers.Add("x-oneflow-user-email", tenant.Admin);
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.Add("Content-Type", "application/json");

            using var response = await server.Http.SendAsync(request);

            Assert.True((int)response.StatusCode < 500, $"{Convert.ToBase64String(body)}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    [Theory]
    [InlineData("/v1/contracts/%00")]
    [InlineData("/v1/contracts/%FF%FE")]
    [InlineData("/v1/contracts/1%2F2")]
    [InlineData("/v1/contracts//")]
    [InlineData("/v1//")]
    [InlineData("/v1/contracts?sort=,,-,")]
    [InlineData("/v1/contracts?limit=%F0%9F%92%A9")]
    [InlineData("/access/%2e%2e")]
    [InlineData("/access/")]
    [InlineData("/_fake/tenants/%22/clock")]
    public async Task No_path_makes_the_server_fail(string path)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await server.SendAsync("GET", path, null, null, ("x-oneflow-api-token", tenant.Token));

        Assert.InRange(reply.Code, 400, 499);
    }
}
