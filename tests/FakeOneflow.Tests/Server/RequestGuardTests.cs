using OneflowFake.Server;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Server;

/// <summary>The promises about who can reach the server. Each guard is switched off once, and then lets through.</summary>
public sealed class RequestGuardTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("localhost", false, true)]
    [InlineData("LOCALHOST", false, true)]
    [InlineData("localhost.", false, true)]
    [InlineData("localhost..", false, false)]
    [InlineData("evil.example.", false, false)]
    [InlineData("oneflow.localhost", false, true)]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("127.1.2.3", false, true)]
    [InlineData("[::1]", false, true)]
    [InlineData("listed.example", false, true)]
    [InlineData("evil.example", false, false)]
    [InlineData("localhost.evil.example", false, false)]
    [InlineData("192.168.0.7", false, false)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("fake-oneflow", false, false)]
    [InlineData("host.docker.internal", false, false)]
    [InlineData("192.168.0.7", true, true)]
    [InlineData("fake-oneflow", true, true)]
    [InlineData("host.docker.internal", true, true)]
    [InlineData("evil.example", true, false)]
    [InlineData("127.0.0.1.evil.example", true, false)]
    public void A_server_knows_its_names(string host, bool listensAny, bool isAllowed) =>
        Assert.Equal(isAllowed, new AllowedHosts(["Listed.example"], listensAny).Allow(host));

    [Theory]
    [InlineData("GET", "/v1/ping")]
    [InlineData("POST", "/_fake/tenants")]
    [InlineData("GET", "/access/x")]
    [InlineData("GET", "/readyz")]
    public async Task Under_another_name_nothing_is_served(string method, string path)
    {
        var refused = await server.SendAsync(method, path, null, null, ("Host", "rebound.example"));
        await using var open = await OpenAsync(RequestGuard.HostGuard);
        var served = await open.Tests.SendAsync(method, path, null, null, ("Host", "rebound.example"));

        Assert.Equal(421, refused.Code);
        Assert.Contains("--allow-host", (string)refused.Json["error"]!, StringComparison.Ordinal);
        Assert.NotEqual(421, served.Code);
    }

    [Theory]
    [InlineData("POST", "/_fake/tenants", "https://evil.example")]
    [InlineData("POST", "/_fake/tenants", "null")]
    [InlineData("POST", "/_fake/tenants", "http://127.0.0.1:1")]
    [InlineData("GET", "/_fake/tenants/tenant-42/journal", "https://evil.example")]
    [InlineData("POST", "/v1/contracts/create", "https://evil.example")]
    [InlineData("POST", "/access/x", "https://evil.example")]
    [InlineData("POST", "/access/x", "null")]
    public async Task Pages_of_other_origins_cannot_change_or_control_anything(string method, string path, string origin)
    {
        var refused = await server.SendAsync(method, path, null, null, ("Origin", origin));
        await using var open = await OpenAsync(RequestGuard.OriginGuard);
        var served = await open.Tests.SendAsync(method, path, null, null, ("Origin", origin));

        Assert.Equal(403, refused.Code);
        Assert.Contains("web page of another origin", (string)refused.Json["error"]!, StringComparison.Ordinal);
        Assert.NotEqual(403, served.Code);
    }

    [Theory]
    [InlineData("POST", "/_fake/tenants", null, 201)]
    [InlineData("GET", "/v1/ping", "https://evil.example", 401)]
    [InlineData("POST", "/access/x", null, 404)]
    public async Task The_own_pages_and_programs_are_let_in(string method, string path, string? origin, int status)
    {
        var reply = await server.SendAsync(method, path, null, null, ("Origin", origin ?? server.Origin.GetLeftPart(UriPartial.Authority)));

        Assert.Equal(status, reply.Code);
    }

    [Theory]
    [InlineData("GET", "/v1/ping")]
    [InlineData("OPTIONS", "/v1/contracts/create")]
    [InlineData("OPTIONS", "/_fake/tenants")]
    public async Task No_page_is_told_that_it_may_read_an_answer(string method, string path)
    {
        var reply = await server.SendAsync(
            method, path, null, null, ("Origin", "https://evil.example"), ("Access-Control-Request-Method", "POST"));

        Assert.DoesNotContain("Access-Control-", reply.Head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_refused_in_words()
    {
        var path = "/v1/ping?" + new string('x', RequestGuard.MaxAddress);
        await using var open = await OpenAsync(RequestGuard.AddressGuard);

        var refused = await server.SendAsync("GET", path);

        Assert.Equal(414, refused.Code);
        Assert.Contains("8192 characters", (string)refused.Json["error"]!, StringComparison.Ordinal);
        Assert.Equal(401, (await open.Tests.SendAsync("GET", path)).Code);
    }

    [Theory]
    [InlineData(101, 1)]
    [InlineData(2, 20_000)]
    public async Task Headers_that_are_too_many_or_too_large_are_refused_in_words(int count, int length)
    {
        (string, string)[] headers = [.. Enumerable.Range(0, count).Select(i => ($"x-{i}", new string('y', length)))];
        await using var open = await OpenAsync(RequestGuard.HeaderGuard);

        var refused = await server.SendAsync("GET", "/v1/ping", null, null, headers);

        Assert.Equal(431, refused.Code);
        Assert.Contains("100 headers", (string)refused.Json["error"]!, StringComparison.Ordinal);
        Assert.Equal(401, (await open.Tests.SendAsync("GET", "/v1/ping", null, null, headers)).Code);
    }

    [Theory]
    [InlineData("1048577 bytes", "larger than 1048576 bytes")]
    [InlineData("deep", "more deeply than 32 levels")]
    public async Task A_control_body_has_caps_of_its_own(string kind, string error)
    {
        var body = kind == "deep" ? new string('[', 40) + new string(']', 40) : new string(' ', 1024 * 1024) + "1";

        var reply = await server.SendAsync("POST", "/_fake/tenants", body);

        Assert.Equal(400, reply.Code);
        Assert.Contains(error, (string)reply.Json["error"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_this_machine_can_connect_unless_told_otherwise()
    {
        var own = System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .FirstOrDefault(address =>
                address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork && !System.Net.IPAddress.IsLoopback(address));
        await using var open = await StartedServer.StartAsync(new() { ListenAny = true });

        Assert.Equal("127.0.0.1", server.Server.BaseUrl.Host);
        // A machine without any network cannot tell the difference.
        if (own is not null)
        {
            Assert.True(await ConnectsAsync(own, open.Tests.Server.BaseUrl.Port));
            Assert.False(await ConnectsAsync(own, server.Server.BaseUrl.Port));
        }
    }

    private static async Task<bool> ConnectsAsync(System.Net.IPAddress address, int port)
    {
        using var client = new System.Net.Sockets.TcpClient();
        try
        {
            await client.ConnectAsync(address, port);
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }

    private static Task<StartedServer> OpenAsync(string guard) =>
        StartedServer.StartAsync(new() { DisabledRules = new HashSet<string> { guard } });
}
