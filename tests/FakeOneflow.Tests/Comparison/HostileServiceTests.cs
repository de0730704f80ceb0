using System.IO.Compression;
using System.Text;
using OneflowFake.Comparison;
using TestKit.Clients.Hostile;

namespace OneflowFake.Tests.Comparison;

/// <summary>Real services that answer late, badly or not at all.</summary>
public sealed class HostileServiceTests
{
    private const string Token = "0123456789012345678901234567890123456789";

    [Fact]
    public async Task One_that_drips_is_given_up_in_time()
    {
        await using var service = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            while (true)
            {
                await connection.WriteAsync("x");
                await Task.Delay(20);
            }
        });
        await ExpectAsync(service, 504, "not whole after", seconds: 1);
    }

    [Fact]
    public async Task One_that_stalls_is_given_up_in_time()
    {
        await using var service = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.ClosedAsync();
        });
        await ExpectAsync(service, 504, "not whole after", seconds: 1);
    }

    [Fact]
    public async Task One_that_resets_is_told()
    {
        await using var service = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            connection.Reset();
        });
        await ExpectAsync(service, 502, "no HTTP response");
    }

    [Fact]
    public async Task One_that_breaks_off_within_the_body_is_told()
    {
        await using var service = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
            connection.Reset();
        });
        await ExpectAsync(service, 502, "real service");
    }

    [Fact]
    public async Task A_body_beyond_the_cap_is_not_kept()
    {
        await using var service = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", new string('x', 70_000));
        });
        await ExpectAsync(service, 502, "more than 65536 bytes");
    }

    [Fact]
    public async Task A_bomb_is_forwarded_as_it_came_and_not_unpacked()
    {
        var bomb = Gzip(new string(' ', 10_000_000));
        await using var service = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(
                $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\n\r\n");
            await connection.WriteAsync(bomb);
        });
        await using var comparison = await StartAsync(service);
        using var response = await GetAsync(comparison);
        Assert.Equal(bomb, await response.Content.ReadAsByteArrayAsync());
        Assert.Contains(Assert.Single(comparison.Report.Operations).Differences,
            difference => difference is { Kind: "body", Real: "bytes", Fake: "JSON" });
    }

    [Fact]
    public async Task Gzip_is_forwarded_as_it_came_and_compared_unpacked()
    {
        var body = Gzip("""{"id":1}""");
        await using var service = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(
                $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {body.Length}\r\n\r\n");
            await connection.WriteAsync(body);
        });
        await using var comparison = await StartAsync(service);
        using var response = await GetAsync(comparison);
        Assert.Equal(body, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("gzip", response.Content.Headers.ContentEncoding.Single());
        Assert.All(Assert.Single(comparison.Report.Operations).Differences, difference => Assert.Equal("extra-member", difference.Kind));
    }

    [Theory]
    [InlineData("{\"data\":\"\\ud800\"}")]
    [InlineData("{\"\\udfff\":1}")]
    public async Task JSON_that_cannot_be_read_is_forwarded_as_it_came_and_compared_as_bytes(string body)
    {
        await using var service = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", body, "Content-Type: application/json\r\n");
        });
        await using var comparison = await StartAsync(service);
        using var response = await GetAsync(comparison);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
        Assert.Empty(comparison.Report.NotCompared);
        Assert.Contains(Assert.Single(comparison.Report.Operations).Differences,
            difference => difference is { Kind: "body", Real: "bytes", Fake: "JSON" });
    }

    [Theory]
    [InlineData("{\"workspace_id\":\"\\ud800\"}")]
    [InlineData("{\"workspace_id\":1,\"workspace_id\":2}")]
    public async Task A_body_that_cannot_be_read_is_compared_as_it_came(string body)
    {
        await using var service = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("400 Bad Request", "{}", "Content-Type: application/json\r\n");
        });
        await using var comparison = await ComparisonServer.StartAsync(
            new ComparisonOptions { Service = service.Address, AllowWrites = true });
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("x-oneflow-api-token", Token);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(comparison.BaseUrl, "contracts/create"), content);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Empty(comparison.Report.NotCompared);
    }

    [Theory]
    [InlineData("{\"access_token\":\"a\",\"access_token\":\"b\"}")]
    [InlineData("{\"access_token\":\"\\ud800\"}")]
    [InlineData("{\"access_token\":7}")]
    public async Task A_token_that_cannot_be_read_is_forwarded_as_it_came(string body)
    {
        await using var service = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", body, "Content-Type: application/json\r\n");
        });
        await using var comparison = await ComparisonServer.StartAsync(new ComparisonOptions
        {
            Service = service.Address,
            Vendor = ComparedVendor.Signicat,
        });
        using var http = new HttpClient();
        using var content = new StringContent(
            "grant_type=client_credentials&client_id=a&client_secret=b", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await http.PostAsync(new Uri(comparison.BaseUrl, "oauth/connect/token"), content);
        Assert.Equal((200, body), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_page_is_forwarded_and_told()
    {
        await using var service = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("503 Service Unavailable", "<html>Down</html>", "Content-Type: text/html\r\n");
        });
        await using var comparison = await StartAsync(service);
        using var response = await GetAsync(comparison);
        Assert.Equal((503, "<html>Down</html>"), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal(("status", "503", "200"),
            Assert.Single(Assert.Single(comparison.Report.Operations).Differences) is var found
            ? (found.Kind, found.Real, found.Fake)
            : default);
    }

    [Fact]
    public async Task A_redirect_is_forwarded_and_not_followed()
    {
        await using var elsewhere = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", "{}");
        });
        await using var service = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(
                $"HTTP/1.1 302 Found\r\nLocation: {elsewhere.Address}\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n");
        });
        await using var comparison = await StartAsync(service);
        using var first = await GetAsync(comparison);
        using var second = await GetAsync(comparison);
        Assert.Equal((302, elsewhere.Address), ((int)second.StatusCode, second.Headers.Location));
        Assert.Empty(elsewhere.Requests);
        Assert.All(service.Requests, request => Assert.DoesNotContain("Cookie", request, StringComparison.OrdinalIgnoreCase));
        Assert.All(service.Requests, request => Assert.Contains(Token, request, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://elsewhere.example/v1/contracts")]
    [InlineData("//elsewhere.example/v1")]
    [InlineData("/other/contracts")]
    public async Task A_target_cannot_name_another_host(string target)
    {
        await using var service = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", "{}");
        });
        await using var comparison = await StartAsync(service);
        using var socket = new System.Net.Sockets.TcpClient("127.0.0.1", comparison.BaseUrl.Port);
        await socket.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{comparison.BaseUrl.Port}\r\nx-oneflow-api-token: "
            + $"{Token}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(socket.GetStream());
        Assert.StartsWith("HTTP/1.1 4", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Theory]
    [InlineData("http://api.test.oneflow.com/v1", "needs https")]
    [InlineData("https://user:secret@api.test.oneflow.com/v1", "without a user name")]
    [InlineData("https://api.test.oneflow.com/v1?token=secret", "without a user name")]
    [InlineData("ftp://api.test.oneflow.com/v1", "https address")]
    public void An_address_that_would_tell_secrets_is_refused(string address, string expected)
    {
        var problem = ComparisonServer.ProblemOf(new ComparisonOptions { Service = new(address) });
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    // A busy machine must not end by time what ends otherwise, so the timeout is short only where it is awaited.
    private static async Task ExpectAsync(HostileServer service, int status, string reason, int seconds = 60)
    {
        await using var comparison = await StartAsync(service, seconds);
        using var response = await GetAsync(comparison);
        Assert.Equal((status, "refused"), ((int)response.StatusCode, response.Headers.GetValues("x-fake-compare").Single()));
        Assert.Contains(reason, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(reason, Assert.Single(comparison.Report.NotCompared).Reason, StringComparison.Ordinal);
    }

    private static Task<ComparisonServer> StartAsync(HostileServer service, int seconds = 60) =>
        ComparisonServer.StartAsync(new ComparisonOptions
        {
            Service = service.Address,
            Timeout = TimeSpan.FromSeconds(seconds),
            MaxBody = 65_536,
        });

    private static async Task<HttpResponseMessage> GetAsync(ComparisonServer comparison)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        http.DefaultRequestHeaders.Add("x-oneflow-api-token", Token);
        return await http.GetAsync(new Uri(comparison.BaseUrl, "accounts/me"));
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
