using System.Net;
using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Faults;

public sealed class FaultTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task The_first_calls_of_an_operation_fail_and_then_no_more()
    {
        var tenant = await server.NewTenantAsync();
        await AddAsync(tenant, """{"operation":"listUsers","response":"503","times":2}""");

        Assert.Equal(200, (await tenant.GetAsync("/ping")).Code);
        Assert.Equal(503, (await tenant.GetAsync("/users")).Code);
        Assert.Equal(503, (await tenant.GetAsync("/users")).Code);
        Assert.Equal(200, (await tenant.GetAsync("/users")).Code);
        var fault = Assert.Single((await tenant.ControlAsync("GET", "/faults")).Json["faults"]!.AsArray())!;
        Assert.Equal(2, (int)fault["hits"]!);
        Assert.Equal(0, (int)fault["left"]!);
    }

    [Fact]
    public async Task Too_many_requests_has_the_body_that_is_documented_for_it()
    {
        var tenant = await server.NewTenantAsync();
        await AddAsync(tenant, """{"response":"429"}""");

        var reply = await tenant.GetAsync("/users");

        Assert.Equal(429, reply.Code);
        Assert.Equal(
            ["title", "status", "detail", "error_code", "parameter_problems", "info"], reply.Json.AsObject().Select(member => member.Key));
        Assert.Equal("https://developer.oneflow.com/reference/api-rate-limit", (string)reply.Json["info"]!);
        Assert.Equal(4290000, (int)reply.Json["error_code"]!);
        Assert.DoesNotContain("Retry-After", reply.Head, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("402", 402, "application/json")]
    [InlineData("422", 422, "application/json")]
    [InlineData("500", 500, "application/json")]
    [InlineData("503", 503, "application/json")]
    [InlineData("html", 502, "text/html; charset=utf-8")]
    public async Task An_injected_answer_is_marked_and_nothing_happens(string answer, int status, string contentType)
    {
        var tenant = await server.NewTenantAsync();
        await AddAsync(tenant, $$"""{"operation":"createContract","response":"{{answer}}"}""");

        var reply = await tenant.CreateAsync(Bodies.Contract(tenant));

        Assert.Equal(status, reply.Code);
        Assert.Equal(contentType, reply.ContentType);
        Assert.Contains("x-fake-fault: fault-1", reply.Head, StringComparison.Ordinal);
        var entry = await tenant.LastEntryAsync();
        Assert.Equal("fault-1", (string)entry["fault"]!["id"]!);
        Assert.Equal(answer, (string)entry["fault"]!["response"]!);
        Assert.Equal(status, (int)entry["response"]!["status"]!);
        Assert.Equal(0, (int)(await tenant.GetAsync("/contracts")).Json["count"]!);
        Assert.Null((await tenant.LastEntryAsync())["fault"]);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("reset")]
    [InlineData("truncate")]
    [InlineData("html")]
    public async Task An_answer_can_be_lost_after_the_call_took_effect(string answer)
    {
        var tenant = await server.NewTenantAsync();
        await AddAsync(tenant, $$"""{"operation":"createContract","response":"{{answer}}","takes_effect":true}""");

        try
        {
            Assert.True((await tenant.CreateAsync(Bodies.Contract(tenant))).Code >= 500);
        }
        catch (HttpRequestException)
        {
            // No answer to speak of, which is what was asked for.
        }

        Assert.Equal(1, (int)(await tenant.GetAsync("/contracts")).Json["count"]!);
    }

    [Fact]
    public async Task A_reset_connection_gives_no_answer()
    {
        var tenant = await server.NewTenantAsync();
        await AddAsync(tenant, """{"response":"reset"}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => tenant.GetAsync("/users"));

        var entry = await tenant.LastEntryAsync();
        Assert.Null(entry["response"]!["status"]);
        Assert.Equal("reset", (string)entry["fault"]!["response"]!);
    }

    [Theory]
    [InlineData("/users")]
    [InlineData("/ping")]
    public async Task A_truncated_answer_has_its_head_and_half_of_its_body(string path)
    {
        var tenant = await server.NewTenantAsync();
        var whole = await tenant.GetAsync(path);
        await AddAsync(tenant, """{"response":"truncate"}""");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Server.BaseUrl, "." + path));
        request.Headers.Add("x-oneflow-api-token", tenant.Token);

        using var response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(whole.Body.Length, response.Content.Headers.ContentLength);
        using var body = new MemoryStream();
        await Assert.ThrowsAnyAsync<IOException>(async () => await (await response.Content.ReadAsStreamAsync()).CopyToAsync(body));
        Assert.Equal(whole.Body[..(whole.Body.Length / 2)], System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    [Fact]
    public async Task A_stalled_call_ends_when_the_caller_gives_up_and_holds_nobody_up()
    {
        var tenant = await server.NewTenantAsync();
        await AddAsync(tenant, """{"operation":"listUsers","response":"stall"}""");
        using var patience = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Server.BaseUrl, "users"));
        request.Headers.Add("x-oneflow-api-token", tenant.Token);
        var stalled = server.Http.SendAsync(request, patience.Token);

        // It is in the journal once it was decided, and other calls go on meanwhile.
        while ((await tenant.ControlAsync("GET", "/journal")).Json["entries"]!.AsArray().Count == 0)
            Assert.Equal(200, (await server.SendAsync("GET", "/readyz")).Code);
        Assert.Equal(200, (await tenant.GetAsync("/users")).Code);

        Assert.False(stalled.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stalled);
    }

    [Fact]
    public async Task Latency_passes_in_real_time_while_the_tenants_clock_stands()
    {
        var time = new SingleWait();
        await using var slow = await StartedServer.StartAsync(new() { Clock = time, FrozenAt = time.GetUtcNow() });
        var tenant = await slow.Tests.NewTenantAsync();
        await AddAsync(tenant, """{"operation":"listUsers","latency":"00:00:01.5"}""");

        var call = tenant.GetAsync("/users");
        var (due, end) = await time.Wait;
        Assert.Equal(TimeSpan.FromSeconds(1.5), due);
        Assert.False(call.IsCompleted);
        end();

        var reply = await call;
        Assert.Equal(200, reply.Code);
        Assert.Contains("x-fake-fault: fault-1", reply.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chance_follows_from_the_seed()
    {
        var first = await ChanceAsync("""{"seed":7001}""");
        var again = await ChanceAsync("""{"seed":7001}""");
        var other = await ChanceAsync("""{"seed":7002}""");

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.InRange(first.Count(status => status == 500), 10, 30);
    }

    [Fact]
    public async Task The_first_fault_that_fits_decides()
    {
        var tenant = await server.NewTenantAsync();
        await AddAsync(tenant, """{"operation":"ping","response":"503"}""");
        await AddAsync(tenant, """{"response":"500","times":2}""");

        Assert.Equal(500, (await tenant.GetAsync("/users")).Code);
        Assert.Equal(503, (await tenant.GetAsync("/ping")).Code);
        Assert.Equal(500, (await tenant.GetAsync("/ping")).Code);
        Assert.Equal(200, (await tenant.GetAsync("/ping")).Code);
    }

    [Fact]
    public async Task Faults_are_removed_one_by_one_and_all_together()
    {
        var tenant = await server.NewTenantAsync();
        await AddAsync(tenant, """{"operation":"ping","response":"500"}""");
        await AddAsync(tenant, """{"operation":"listUsers","response":"500"}""");

        Assert.Equal(204, (await tenant.ControlAsync("DELETE", "/faults/fault-1")).Code);
        Assert.Equal(404, (await tenant.ControlAsync("DELETE", "/faults/fault-1")).Code);
        Assert.Equal(200, (await tenant.GetAsync("/ping")).Code);
        Assert.Equal(204, (await tenant.ControlAsync("DELETE", "/faults")).Code);
        Assert.Equal(200, (await tenant.GetAsync("/users")).Code);
        Assert.Empty((await tenant.ControlAsync("GET", "/faults")).Json["faults"]!.AsArray());
    }

    [Fact]
    public async Task A_fault_is_of_one_tenant_and_spares_who_is_not_let_in()
    {
        var tenant = await server.NewTenantAsync();
        await AddAsync(tenant, """{"response":"500"}""");

        Assert.Equal(200, (await (await server.NewTenantAsync()).GetAsync("/ping")).Code);
        Assert.Equal(401, (await tenant.GetAsync("/ping", tenant.Inactive)).Code);
        Assert.Equal(500, (await tenant.GetAsync("/ping")).Code);
    }

    [Theory]
    [InlineData("{}", "send response, latency or both")]
    [InlineData("""{"operation":"createContrakt","response":"500"}""", "did you mean createContract")]
    [InlineData("""{"operation":"getContact","response":"418"}""", "429, 402, 422, 500, 503, html, truncate, reset, stall, unknown_value, extra_members")]
    [InlineData("""{"operation":5,"response":"500"}""", "operation is not a text")]
    [InlineData("""{"response":500}""", "response is not a text")]
    [InlineData("""{"response":"500","times":0}""", "times is not an integer")]
    [InlineData("""{"response":"500","probability":1.5}""", "probability is not a number")]
    [InlineData("""{"latency":"5"}""", "latency is not a span of time")]
    [InlineData("""{"latency":"02:00:00"}""", "latency is not above zero and up to one hour")]
    [InlineData("""{"response":"truncate","takes_effect":false}""", "takes_effect is false")]
    [InlineData("""{"response":"429","takes_effect":true}""", "takes_effect is true")]
    [InlineData("""{"anser":"500"}""", "unknown field anser")]
    public async Task A_fault_that_cannot_be_says_why(string body, string error)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.ControlAsync("POST", "/faults", body);

        Assert.Equal(400, reply.Code);
        Assert.Contains(error, (string)reply.Json["error"]!, StringComparison.Ordinal);
        Assert.Empty((await tenant.ControlAsync("GET", "/faults")).Json["faults"]!.AsArray());
    }

    [Fact]
    public async Task There_is_a_limit_to_what_can_go_wrong()
    {
        var tenant = await server.NewTenantAsync();
        for (var i = 0; i < 100; i++)
            await AddAsync(tenant, """{"response":"500"}""");

        var reply = await tenant.ControlAsync("POST", "/faults", """{"response":"500"}""");

        Assert.Equal(400, reply.Code);
        Assert.Contains("clear some", reply.Body, StringComparison.Ordinal);
    }

    private async Task<List<int>> ChanceAsync(string seed)
    {
        var tenant = await server.NewTenantAsync(seed);
        await AddAsync(tenant, """{"operation":"ping","response":"500","probability":0.5}""");
        var statuses = new List<int>();
        for (var i = 0; i < 40; i++)
            statuses.Add((await tenant.GetAsync("/ping")).Code);
        return statuses;
    }

    private static async Task<JsonNode> AddAsync(TestTenant tenant, string body)
    {
        var reply = await tenant.ControlAsync("POST", "/faults", body);
        Assert.True(reply.Code == 201, reply.Body);
        return reply.Json;
    }
}
