using System.Globalization;
using System.Net;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Server;

/// <summary>By which addresses, names and methods a server is reached.</summary>
public sealed class ReachTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task D1_Both_families_are_served(bool listensAny)
    {
        await using var server = await StartedServer.StartAsync(Options(listensAny));
        foreach (var host in new[] { "127.0.0.1", "[::1]", "localhost" })
        {
            var reply = await GetAsync(server, $"http://{host}:{server.Tests.Server.BaseUrl.Port}/v1/contracts");
            Assert.Equal(401, reply.Code);
            Assert.Contains($"http://{host}:", (string)reply.Json["type"]!, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null, "http")]
    [InlineData("192.0.2.7", "http")]
    [InlineData("127.0.0.1", "https")]
    public async Task D2_Forwarded_headers_are_believed_from_a_named_proxy_only(string? proxy, string scheme)
    {
        await using var server = await StartedServer.StartAsync(Options(proxy: proxy));
        var tenant = await server.Tests.NewTenantAsync();

        var reply = await server.Tests.SendAsync(
            "GET", "/v1/contracts?limit=1", null, null, ("x-oneflow-api-token", tenant.Token), ("x-oneflow-user-email", tenant.Admin),
            ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "localhost:8443"));

        Assert.Equal(200, reply.Code);
        var self = (string)reply.Json["_links"]!["self"]!["href"]!;
        Assert.StartsWith(scheme == "https" ? "https://localhost:8443/v1/" : server.Tests.Server.BaseUrl.AbsoluteUri, self,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/contracts?limit=1", 200)]
    [InlineData("/v1/ping", 200)]
    [InlineData("/v1/contracts/1", 404)]
    [InlineData("/readyz", 200)]
    [InlineData("/_fake/openapi.yaml", 200)]
    [InlineData("/_fake/tenants/tenant-42/faults", 200)]
    [InlineData("/signicat/signature/status/ping", 200)]
    [InlineData("/access/nothing", 404)]
    [InlineData("/storage/nothing", 404)]
    [InlineData("/signicat/start?jwt=nothing", 404)]
    [InlineData("/", 404)]
    [InlineData("/", 200, "text/html")]
    [InlineData("/console", 200, "text/html")]
    public async Task D3_HEAD_is_GET_without_a_body(string path, int status, string accept = "*/*")
    {
        await using var server = await StartedServer.StartAsync(Options());
        var tenant = await server.Tests.NewTenantAsync();
        (string, string)[] caller =
            [("x-oneflow-api-token", tenant.Token), ("x-oneflow-user-email", tenant.Admin), ("Accept", accept)];

        var head = await server.Tests.SendUncheckedAsync("HEAD", path, null, null, caller);
        var get = await server.Tests.SendUncheckedAsync("GET", path, null, null, caller);

        Assert.Equal((status, status, ""), (head.Code, get.Code, head.Body));
        Assert.Equal(Neutral(get.Head), Neutral(head.Head));
    }

    [Fact]
    public async Task D3_A_name_may_end_with_its_dot()
    {
        await using var server = await StartedServer.StartAsync(Options());

        var reply = await server.Tests.SendUncheckedAsync("GET", "/readyz", null, null, ("Host", "localhost."));

        Assert.Equal(200, reply.Code);
    }

    // The length of a body that is not sent may be left out.
    private static string Neutral(string head) =>
        string.Join('\n', head.Split('\n')
            .Where(line => !line.StartsWith("Content-Length", StringComparison.Ordinal)
            && !line.StartsWith("Request", StringComparison.Ordinal)));

    private static async Task<Reply> GetAsync(StartedServer server, string address)
    {
        using var response = await server.Tests.Straight.GetAsync(new Uri(address));
        return await Reply.ReadAsync(response);
    }

    private static FakeServerOptions Options(bool listensAny = false, string? proxy = null) => new()
    {
        ListenAny = listensAny,
        TrustedProxy = proxy is null ? null : IPAddress.Parse(proxy),
        FrozenAt = DateTimeOffset.Parse(TestServer.Start, CultureInfo.InvariantCulture),
        PredictableSecrets = true,
    };
}
