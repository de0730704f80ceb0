using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Callbacks;

/// <summary>Callbacks to HTTPS addresses: the system's trust decides, and the deliveries say what it refuses.</summary>
public sealed class TlsCallbackTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Refused = "The receiver's certificate is not trusted, or it does not speak TLS.";

    [LinuxFact("Elsewhere it is not the environment that says which certificates are trusted.")]
    public async Task A_receiver_with_a_trusted_certificate_is_called_over_https()
    {
        using var folder = new DataFolder();
        using var certificate = Certificates.SelfSigned("localhost");
        await using var receiver = await Receiver.StartAsync(certificate);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "receiver.pem"), certificate.ExportCertificatePem());

        using var host = await HostProcess.StartAsync(("SSL_CERT_DIR", folder.Path));
        var delivery = await DeliverAsync(host, receiver.NamedUrl);

        Assert.Equal("delivered", (string)delivery["status"]!);
        Assert.Equal("contract:create", Assert.Single(receiver.Types));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("receiver.example")]
    public async Task A_certificate_that_is_not_trusted_is_told_and_tried_again(string host)
    {
        using var certificate = Certificates.SelfSigned(host);
        await using var receiver = await Receiver.StartAsync(certificate);

        await ExpectRefusedAsync(receiver.NamedUrl);

        Assert.Empty(receiver.Calls);
    }

    [Fact]
    public async Task A_receiver_that_does_not_speak_tls_is_told_and_tried_again()
    {
        await using var receiver = await Receiver.StartAsync(200);

        await ExpectRefusedAsync(new UriBuilder(receiver.Url) { Scheme = "https" }.Uri);

        Assert.Empty(receiver.Calls);
    }

    private async Task ExpectRefusedAsync(Uri url)
    {
        var tenant = await server.NewTenantAsync();
        await tenant.HookAsync(url);
        await tenant.NewContractAsync();

        await tenant.AdvanceAsync("00:00:01");

        var delivery = Assert.Single(await tenant.DeliveriesAsync());
        Assert.Equal("waiting", (string)delivery["status"]!);
        Assert.Equal([Refused, Refused], delivery["attempts"]!.AsArray().Select(attempt => (string?)attempt!["error"]));
    }

    private static async Task<JsonNode> DeliverAsync(HostProcess host, Uri url)
    {
        using var http = new HttpClient { BaseAddress = host.BaseUrl };
        using var made = await http.PostAsync(new Uri("/_fake/tenants", UriKind.Relative), null);
        var tenant = (await made.Content.ReadFromJsonAsync<JsonNode>())!;
        http.DefaultRequestHeaders.Add("x-oneflow-api-token", (string)tenant["token"]!);
        http.DefaultRequestHeaders.Add("x-oneflow-user-email", (string)tenant["users"]![0]!["email"]!);
        await PostAsync("webhooks", new JsonObject { ["callback_url"] = url.AbsoluteUri });
        await PostAsync("contracts/create", new JsonObject
        {
            ["workspace_id"] = (long)tenant["workspaces"]![0]!["id"]!,
            ["template_id"] = (long)tenant["templates"]![0]!["id"]!,
        });
        await PostAsync($"/_fake/tenants/{tenant["id"]}/clock", new JsonObject { ["advance"] = "00:00:00" });
        var deliveries = await http.GetFromJsonAsync<JsonNode>(new Uri($"/_fake/tenants/{tenant["id"]}/deliveries", UriKind.Relative));
        return Assert.Single(deliveries!["deliveries"]!.AsArray())!;

        async Task PostAsync(string path, JsonObject body)
        {
            using var reply = await http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
            Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
        }
    }
}
