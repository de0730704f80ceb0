using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Webhooks;

public sealed class WebhookTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_webhook_keeps_what_an_update_leaves_out_and_loses_what_it_nulls()
    {
        var tenant = await server.NewTenantAsync();
        var made = (await tenant.SendTextAsync(
            "POST", "/webhooks",
            $$"""{"callback_url":"https://example.com/a","sign_key":"k","filters":[{"filter_rules":[{"type":"WORKSPACE","values":[{{tenant.Workspace}}]}]}]}""")).Json;
        var path = $"/webhooks/{made["webhook_id"]}";

        var moved = (await tenant.SendTextAsync("PUT", path, """{"callback_url":"http://localhost:9/b"}""")).Json;
        var bare = (await tenant.SendTextAsync("PUT", path, """{"filters":null,"sign_key":null}""")).Json;

        Assert.Equal((long)made["id"]!, (long)made["webhook_id"]!);
        Assert.Equal(made["filters"]!.ToJsonString(), moved["filters"]!.ToJsonString());
        Assert.Equal(("http://localhost:9/b", "k"), ((string)moved["callback_url"]!, (string)moved["sign_key"]!));
        Assert.Null(bare["filters"]);
        Assert.Null(bare["sign_key"]);
        Assert.Equal("200 ", (await tenant.SendAsync("DELETE", path, null)).Essence);
        Assert.Equal("200 ", (await tenant.SendAsync("DELETE", path, null)).Essence);
        Assert.Equal(0, (int)(await tenant.GetAsync("/webhooks")).Json["count"]!);
    }

    [Theory]
    [InlineData("https://example.com/hook", 200)]
    [InlineData("http://127.0.0.1:8080/", 200)]
    [InlineData("http://[::1]/", 200)]
    [InlineData("http://receiver:8080/", 200)]
    [InlineData("http://host.docker.internal/", 200)]
    [InlineData("http://example.com/", 400)]
    [InlineData("http://169.254.169.254/", 400)]
    [InlineData("http://[fd00:ec2::254]/", 400)]
    [InlineData("http://[::ffff:169.254.169.254]/", 400)]
    [InlineData("http://203.0.113.7/", 400)]
    [InlineData("ftp://localhost/", 400)]
    [InlineData("localhost", 400)]
    public async Task A_callback_address_is_https_unless_it_cannot_leave_the_machine(string url, int status)
    {
        var tenant = await server.NewTenantAsync();

        Assert.Equal(status, (await tenant.SendTextAsync("POST", "/webhooks", $$"""{"callback_url":"{{url}}"}""")).Code);
    }

    [Fact]
    public async Task Plain_http_can_be_switched_off()
    {
        await using var strict = await FakeServer.StartAsync(new() { AllowPlainHttpCallbacks = false });
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("x-oneflow-api-token", strict.DemoTenant.Token);

        async Task<int> RegisterAsync(string url)
        {
            using var body = new StringContent($$"""{"callback_url":"{{url}}"}""", System.Text.Encoding.UTF8, "application/json");
            return (int)(await http.PostAsync(new Uri(strict.BaseUrl, "webhooks"), body)).StatusCode;
        }

        Assert.Equal((400, 200), (await RegisterAsync("http://localhost:8080/"), await RegisterAsync("https://localhost:8080/")));
    }
}
