using System.Net;
using Microsoft.Extensions.Time.Testing;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tests.Rules;
using OneflowFake.Tests.Spec;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>A server that starts on the data directory of one that ended answers as that one did, byte by byte.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whatever_was_made_in_many_tenants_is_there_again()
    {
        await using var receiver = await Receiver.StartAsync(500, 200);
        await using var integrator = await Receiver.StartAsync(500, 200);
        await AssertSameAsync(async server =>
        {
            var first = await server.NewTenantAsync("""{"plan":"free","clock":{"frozen_at":"2024-01-02T03:04:05Z"}}""");
            var tenant = await server.NewTenantAsync();
            var twin = await server.NewTenantAsync("""{"seed":43}""");
            await tenant.HookAsync(receiver.Url);
            await new SpecTour(tenant).RunAsync();
            await new SpecTour(twin).RunAsync();
            await tenant.SignedContractAsync();
            await tenant.OverdueContractAsync();
            var order = await tenant.NewOrderAsync();
            Assert.Equal(200, (await tenant.UploadAsync(order.Path, "plan.pdf", "expanded_pdf", "%PDF-1.7 \0\u00ff", tenant.Admin)).Code);
            await tenant.AdvanceAsync("00:00:10");
            Assert.Equal(201, (await tenant.ControlAsync("POST", "/tokens")).Code);
            Assert.Equal(204, (await tenant.ControlAsync("DELETE", "/tokens/token-2")).Code);
            Assert.Equal(200, (await tenant.ControlAsync("PUT", "/rate_limit", """{"on":true,"limit":900000}""")).Code);
            Assert.Equal(200, (await tenant.ControlAsync("PUT", "/deliveries/switches", """{"duplicate":true,"delay":"00:00:03"}""")).Code);
            Assert.Equal(200, (await tenant.ControlAsync("PUT", "/extension", $$"""{"method":"automatic","setup_url":"{{integrator.Url}}","retry_waits":["00:00:05"]}""")).Code);
            Assert.Equal(200, (await tenant.ControlAsync("POST", "/extension/enable")).Code);
            await tenant.AdvanceAsync("00:00:06");
            Assert.Equal(200, (await twin.ControlAsync("POST", "/extension/enable")).Code);
            Assert.Equal(200, (await twin.ControlAsync("POST", "/extension/disable")).Code);
            await tenant.PendingContractAsync();
            return [first, tenant, twin];
        });
    }

    /// <summary>Each scenario refuses one request, after some that were carried out: what is refused leaves no trace to miss.</summary>
    [Fact]
    public Task What_is_refused_changes_nothing_that_would_be_missed() => AssertSameAsync(async server =>
    {
        var tenants = new List<TestTenant>();
        foreach (var (rule, scenario) in RuleScenarios.All)
        {
            // Windows of the rate limit are not kept.
            if (rule == RateLimitRules.Exceeded.Id)
                continue;


            tenants.Add(await server.NewTenantAsync());
            await scenario(tenants[^1]);
        }

        return tenants;
    });

    [Fact]
    public async Task What_was_told_to_few_still_leads_there()
    {
        string link, download, revoked, extra;
        await using (var before = await _folder.StartAsync())
        {
            var tenant = await before.Tests.NewTenantAsync();
            var contract = await tenant.PendingContractAsync();
            link = new Uri((string)(await contract.LinkAsync()).Json["access_link"]!).AbsolutePath;
            using var raw = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
            raw.DefaultRequestHeaders.Add("x-oneflow-api-token", tenant.Token);
            using var redirect = await raw.GetAsync(new Uri(before.Tests.Origin, $"/v1{contract.Path}/files/1?download=true"));
            Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
            download = redirect.Headers.Location!.AbsolutePath;
            extra = (string)(await tenant.ControlAsync("POST", "/tokens")).Json["token"]!;
            Assert.Equal(204, (await tenant.ControlAsync("DELETE", "/tokens/token-1")).Code);
            revoked = tenant.Token;
        }

        await using var after = await _folder.StartAsync();
        Assert.Equal(200, (await after.Tests.SendAsync("GET", link)).Code);
        Assert.Equal(200, (await after.Tests.SendAsync("GET", download)).Code);
        Assert.Equal(200, (await after.Tests.SendAsync("GET", "/v1/accounts/me", headers: ("x-oneflow-api-token", extra))).Code);
        Assert.Equal(401, (await after.Tests.SendAsync("GET", "/v1/accounts/me", headers: ("x-oneflow-api-token", revoked))).Code);
        var signed = await after.Tests.SendAsync("POST", link, "decision=sign", "application/x-www-form-urlencoded");
        Assert.Equal(200, signed.Code);
        Assert.Contains("You have signed", signed.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_tenant_leaves_nothing_but_its_number()
    {
        string token;
        await using (var before = await _folder.StartAsync())
        {
            var tenant = await before.Tests.NewTenantAsync("""{"seed":9}""");
            await tenant.NewContractAsync(Bodies.Contract(tenant).With("name", "FORGETME"));
            token = tenant.Token;
            Assert.Equal(204, (await tenant.ControlAsync("DELETE", "")).Code);
        }

        foreach (var file in Directory.GetFiles(_folder.Path))
            Assert.DoesNotContain("FORGETME", await File.ReadAllTextAsync(file), StringComparison.Ordinal);

        await using var after = await _folder.StartAsync();
        Assert.Equal(401, (await after.Tests.SendAsync("GET", "/v1/accounts/me", headers: ("x-oneflow-api-token", token))).Code);
        var next = await after.Tests.NewTenantAsync("""{"seed":9}""");
        Assert.Equal("tenant-9-2", next.Id);
        Assert.NotEqual(token, next.Token);
    }

    [Fact]
    public async Task The_demo_tenant_and_the_next_seed_go_on()
    {
        string demo, made;
        await using (var before = await _folder.StartAsync())
        {
            demo = before.Tests.Server.DemoTenant.Token;
            made = (await before.Tests.NewTenantAsync()).Id;
        }

        await using var after = await _folder.StartAsync();
        Assert.Equal(demo, after.Tests.Server.DemoTenant.Token);
        Assert.Equal(("tenant-43", "tenant-44"), (made, (await after.Tests.NewTenantAsync()).Id));
    }

    /// <summary>An attempt that the end of the process cut off is made again, with the same id; what is over is not.</summary>
    [Fact]
    public async Task Deliveries_go_on_where_they_were()
    {
        await using var receiver = await Receiver.StartAsync(500, 200);
        string id;
        await using (var before = await _folder.StartAsync())
        {
            var tenant = await before.Tests.NewTenantAsync();
            id = tenant.Id;
            await tenant.HookAsync(receiver.Url);
            await tenant.NewContractAsync();
            await tenant.AdvanceAsync();
            Assert.Single(receiver.Calls);
        }

        await using var after = await _folder.StartAsync();
        Assert.Single(receiver.Calls);
        Assert.Equal(200, (await after.Tests.SendAsync("POST", $"/_fake/tenants/{id}/clock", """{"advance":"00:00:01"}""")).Code);
        Assert.Equal(2, receiver.Calls.Count);
        Assert.Equal((string)receiver.Calls[0]["callback_id"]!, (string)receiver.Calls[1]["callback_id"]!);
    }

    /// <summary>A running clock has run on, and what it has passed has happened, at the next look.</summary>
    [Fact]
    public async Task A_running_clock_runs_on_while_nobody_serves()
    {
        var time = new FakeTimeProvider(DateTimeOffset.Parse(TestServer.Start, System.Globalization.CultureInfo.InvariantCulture));
        string token, path;
        await using (var before = await _folder.StartAsync(_folder.Options(clock: time, isFrozen: false)))
        {
            var tenant = await before.Tests.NewTenantAsync();
            var contract = await tenant.NewContractAsync();
            const string period = """{"_private":{"signing_period_expiration":{"type":"days_after_publish","expire_days_after_publish":5}}}""";
            Assert.Equal(200, (await contract.SendAsync("PUT", "", period)).Code);
            Assert.Equal(200, (await contract.PublishAsync()).Code);
            (token, path) = (tenant.Token, "/v1" + contract.Path);
            await tenant.AdvanceAsync("1.00:00:00");
        }

        time.Advance(TimeSpan.FromDays(60));
        await using var after = await _folder.StartAsync(_folder.Options(clock: time, isFrozen: false));
        var reply = await after.Tests.SendAsync("GET", path, headers: ("x-oneflow-api-token", token));
        Assert.Equal("overdue", (string)reply.Json["state"]!);
        Assert.Contains("Mar 2025", reply.Head, StringComparison.Ordinal);
    }

    private async Task AssertSameAsync(Func<TestServer, Task<IReadOnlyList<TestTenant>>> makeAsync)
    {
        List<SortedDictionary<string, string>> said = [];
        IReadOnlyList<TestTenant> tenants;
        await using (var before = await _folder.StartAsync())
        {
            tenants = await makeAsync(before.Tests);
            foreach (var tenant in tenants)
                said.Add(await ReadAsync(before.Tests, tenant));
        }

        Assert.Contains(said, answers => answers.Keys.Any(path => path.Contains("/events/", StringComparison.Ordinal)));
        // The second time shows that a replay leaves the file as it was.
        for (var start = 0; start < 2; start++)
        {
            await using var after = await _folder.StartAsync();
            foreach (var (tenant, answers) in tenants.Zip(said))
                Assert.Equal(answers, await ReadAsync(after.Tests, tenant));
        }
    }

    private static Task<SortedDictionary<string, string>> ReadAsync(TestServer server, TestTenant tenant) =>
        Memories.ReadAsync(server, tenant.Id, tenant.Token, tenant.Admin, tenant.Workspace);
}
