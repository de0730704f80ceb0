using System.ComponentModel;
using OneflowFake.Tests.Support;
using TestKit;

namespace OneflowFake.Tests.Oneflow.Files;

/// <summary>The ways in which clients follow a download to its storage, headers of the API included.</summary>
public sealed class DownloadTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task HttpClient_with_default_headers_follows()
    {
        var (tenant, url) = await DownloadAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("x-oneflow-api-token", tenant.Token);
        http.DefaultRequestHeaders.Add("x-oneflow-user-email", tenant.Admin);

        Assert.StartsWith("%PDF-", await http.GetStringAsync(new Uri(url)), StringComparison.Ordinal);
    }

    /// <summary>As Guzzle and the vendor's connector do: the redirect is followed by hand, with the headers of the first request.</summary>
    [Fact]
    public async Task A_client_that_copies_its_headers_follows()
    {
        var (tenant, url) = await DownloadAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var first = Request(url);
        using var redirect = await http.SendAsync(first);
        using var second = Request(redirect.Headers.Location!.AbsoluteUri);
        using var file = await http.SendAsync(second);

        Assert.Equal(302, (int)redirect.StatusCode);
        Assert.Equal(("binary/octet-stream", 200), (file.Content.Headers.ContentType!.MediaType, (int)file.StatusCode));

        HttpRequestMessage Request(string address) => new(HttpMethod.Get, address)
        {
            Headers =
            {
                { "x-oneflow-api-token", tenant.Token },
                { "x-oneflow-user-email", "__CREATOR__" },
                { "x-oneflow-custom-source", "power_automate" },
                { "Accept", "binary/octet-stream" },
            },
        };
    }

    [Theory]
    [InlineData("curl")]
    [InlineData("python3")]
    [InlineData("node")]
    public async Task A_program_that_follows_redirects_follows(string program)
    {
        var (tenant, url) = await DownloadAsync();
        string[] arguments = program switch
        {
            "curl" => ["-sSL", "-H", $"x-oneflow-api-token: {tenant.Token}", "-H", $"x-oneflow-user-email: {tenant.Admin}", url],
            "python3" => ["-c", Python, url, tenant.Token, tenant.Admin],
            _ => ["-e", Node, url, tenant.Token, tenant.Admin],
        };

        try
        {
            var (_, output) = await ChildProgram.RunAsync(program, arguments);
            Assert.StartsWith("%PDF-", output, StringComparison.Ordinal);
        }
        catch (Win32Exception)
        {
            System.Console.WriteLine($"SKIPPED: no {program} on this machine");
        }
    }

    // What requests does: all headers but Authorization go along.
    private const string Python = """
        import sys, urllib.request
        request = urllib.request.Request(sys.argv[1], headers={'x-oneflow-api-token': sys.argv[2], 'x-oneflow-user-email': sys.argv[3]})
        sys.stdout.buffer.write(urllib.request.urlopen(request).read())
        """;

    private const string Node = """
        const [url, token, email] = process.argv.slice(1);
        fetch(url, { headers: { 'x-oneflow-api-token': token, 'x-oneflow-user-email': email } })
          .then(response => response.arrayBuffer()).then(bytes => process.stdout.write(Buffer.from(bytes)));
        """;

    private async Task<(TestTenant Tenant, string Url)> DownloadAsync()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        return (tenant, $"{server.Server.BaseUrl}contracts/{contract.Id}/files/1?download=true");
    }
}
