using System.Text.Json.Nodes;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants;

/// <summary>The calendar has ends: what leads past them is refused where it is set, and nothing breaks there.</summary>
public sealed class TimeBoundsTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("PUT", "/deliveries/switches", """{"delay":"10675199.00:00:00"}""", "delay is longer than 3000000 days")]
    [InlineData("PUT", "/extension", """{"method":"automatic","setup_url":"http://127.0.0.1:1/","retry_waits":["10675199.00:00:00"]}""", "retry_waits[0] is longer")]
    [InlineData("POST", "/clock", """{"advance":"10675199.02:48:05.4775807"}""", "advance is longer")]
    [InlineData("POST", "/clock", """{"frozen_at":"9999-12-31T23:59:58Z"}""", "frozen_at is not from")]
    [InlineData("POST", "/clock", """{"frozen_at":"9999-12-31T23:59:59.9999999Z"}""", "frozen_at is not from")]
    [InlineData("POST", "/clock", """{"frozen_at":"0001-01-01T00:00:00Z"}""", "frozen_at is not from")]
    public async Task What_leaves_the_calendar_is_refused_where_it_is_set(string method, string path, string body, string problem)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.ControlAsync(method, path, body);

        Assert.Equal(400, reply.Code);
        Assert.Contains(problem, (string)reply.Json["error"]!, StringComparison.Ordinal);
        Assert.Equal(200, (await tenant.GetAsync("/accounts/me")).Code);
    }

    [Fact]
    public async Task A_tenant_cannot_begin_outside_of_the_calendar()
    {
        var reply = await server.SendAsync("POST", "/_fake/tenants", """{"clock":{"frozen_at":"9999-12-31T23:59:59Z"}}""");

        Assert.Equal(400, reply.Code);
        Assert.Contains("clock.frozen_at is not from", reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start_date")]
    [InlineData("end_date")]
    public async Task Dates_of_a_lifecycle_are_within_the_calendar(string name)
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();

        var reply = await contract.SettleAsync($$"""{"type":"single_period","{{name}}":"9999-12-31"}""");

        Assert.Equal(400, reply.Code);
        Assert.Contains($"{name} is not from the year", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_ends_at_the_last_moment_and_runs_from_there()
    {
        var tenant = await server.NewTenantAsync("""{"clock":{"frozen_at":"9989-12-31T23:59:58Z"}}""");

        Assert.Equal(400, (await tenant.ControlAsync("POST", "/clock", """{"advance":"1.00:00:00"}""")).Code);
        Assert.Equal(200, (await tenant.ControlAsync("POST", "/clock", """{"frozen_at":"9990-01-01T00:00:00Z"}""")).Code);
        Assert.Equal(200, (await tenant.ControlAsync("POST", "/clock", """{"run":true}""")).Code);
        Assert.Equal(200, (await tenant.GetAsync("/accounts/me")).Code);
        Assert.Equal(200, (await tenant.ControlAsync("POST", "/clock", """{"frozen_at":"2025-01-15T09:00:00Z"}""")).Code);
    }

    [Fact]
    public async Task A_signing_period_that_leaves_the_calendar_does_not_expire()
    {
        var tenant = await server.NewTenantAsync("""{"clock":{"frozen_at":"9989-12-30T00:00:00Z"}}""");
        var contract = await tenant.NewContractAsync();
        const string period =
            """{"_private":{"signing_period_expiration":{"type":"days_after_publish","expire_days_after_publish":36500}}}""";
        Assert.Equal(200, (await contract.SendAsync("PUT", "", period)).Code);

        Assert.Equal(200, (await contract.SendAsync("POST", "/publish", """{"subject":"s","message":"m"}""")).Code);

        Assert.Equal(200, (await tenant.ControlAsync("POST", "/clock", """{"frozen_at":"9990-01-01T00:00:00Z"}""")).Code);
        Assert.Equal("pending", (string)(await contract.SendAsync("GET", "")).Json["state"]!);
    }

    /// <summary>A clock of the system that is at its very end itself, which no bound of a request keeps off.</summary>
    [Theory]
    [InlineData("recurring", "\"duration\":\"1d\"")]
    [InlineData("recurring", "\"duration\":\"1200y\",\"notice_period\":\"1200y\"")]
    [InlineData("single_period", "\"duration\":\"1m\"")]
    [InlineData("recurring_two_periods", "\"duration\":\"1d\",\"initial_duration\":\"1d\"")]
    public async Task At_the_end_of_time_all_goes_on(string type, string settings)
    {
        await using var last = await StartedServer.StartAsync(
            new() { Clock = new FakeClock(TimeProvider.System, DateTimeOffset.MaxValue) });
        var tenant = await last.Tests.NewTenantAsync();
        await tenant.HookAsync(new("http://127.0.0.1:1/"));
        var contract = await tenant.PendingContractAsync();
        Assert.Equal(200, (await contract.SettleAsync($$"""{"type":"{{type}}",{{settings}}}""")).Code);

        await contract.SignedAsync();

        Assert.Equal(200, (await contract.SendAsync("GET", "")).Code);
        Assert.Equal(200, (await tenant.SendAsync("POST", "/tags", new JsonObject { ["name"] = "still here" })).Code);
        Assert.Equal(200, (await tenant.ControlAsync("GET", "/deliveries")).Code);
    }

    [Fact]
    public void Sums_stop_at_the_ends()
    {
        Assert.Equal(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue.Plus(TimeSpan.FromTicks(1)));
        Assert.Equal(DateTimeOffset.MaxValue, TimeBounds.Last.Plus(TimeSpan.MaxValue));
        Assert.Equal(DateTimeOffset.MinValue, TimeBounds.First.Plus(TimeSpan.MinValue));
        Assert.Equal(TimeBounds.First.AddDays(1), TimeBounds.First.Plus(TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task What_fails_when_it_is_due_does_not_end_the_clock()
    {
        var tenant = server.Server.Tenants.Find((await server.NewTenantAsync()).Id)!;
        var happened = false;
        var now = tenant.Clock.GetUtcNow();
        tenant.ScheduledWork.Add(now.AddMinutes(1), _ => throw new InvalidOperationException("Due and broken."));
        tenant.ScheduledWork.Add(now.AddMinutes(2), _ => happened = true);

        Assert.Equal(ClockMove.Done, await tenant.Scheduler.AdvanceAsync(TimeSpan.FromMinutes(3), CancellationToken.None));

        Assert.True(happened);
    }
}
