using OneflowFake.Tenants;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants;

/// <summary>A tenant that computes keeps no other waiting, and what waits for it ends with its connection.</summary>
public sealed class TenantGateTests : IAsyncLifetime
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly TestServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Calls_that_wait_for_a_tenant_block_no_other()
    {
        var (busy, other) = (await _server.NewTenantAsync(), await _server.NewTenantAsync());
        List<Task<Reply>> waiting;
        using (await _server.Server.Tenants.Find(busy.Id)!.Gate.EnterAsync(CancellationToken.None))
        {
            waiting = [.. Enumerable.Range(0, 200).Select(_ => busy.GetAsync("/tags"))];

            for (var i = 0; i < 20; i++)
                Assert.Equal(200, (await other.GetAsync("/tags").WaitAsync(Longest)).Code);
            Assert.DoesNotContain(waiting, reply => reply.IsCompleted);
        }

        Assert.All(await Task.WhenAll(waiting), reply => Assert.Equal(200, reply.Code));
    }

    [Fact]
    public async Task A_caller_that_waits_and_goes_leaves_the_queue()
    {
        using var gate = new TenantGate();
        using var gone = new CancellationTokenSource();
        using (await gate.EnterAsync(CancellationToken.None))
        {
            var waiting = gate.EnterAsync(gone.Token).AsTask();
            Assert.False(waiting.IsCompleted);
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Longest));
        }

        (await gate.EnterAsync(CancellationToken.None).AsTask().WaitAsync(Longest)).Dispose();
    }

    [Fact]
    public async Task A_call_whose_connection_is_gone_is_not_decided()
    {
        var tenant = await _server.NewTenantAsync();
        var kept = _server.Server.Tenants.Find(tenant.Id)!;
        using var gone = new CancellationTokenSource();
        using (await kept.Gate.EnterAsync(CancellationToken.None))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Origin, "/v1/tags"))
            {
                Content = new StringContent("""{"name":"late"}""", System.Text.Encoding.UTF8, "application/json"),
            };
            request.Headers.Add("x-oneflow-api-token", tenant.Token);
            var call = _server.Http.SendAsync(request, gone.Token);

            // The request arrives while calls of others come back, and the server learns that its connection is gone while more do.
            await OthersAsync();
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
            await OthersAsync();
        }

        Assert.DoesNotContain("late", (await tenant.GetAsync("/tags")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_ends_with_its_caller()
    {
        var tenant = _server.Server.Tenants.Demo;
        using var gone = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tenant.Scheduler.LookAsync(
            () =>
            {
                gone.Cancel();
                Work.Check();
                return 0;
            },
            gone.Token));

        Assert.Equal(1, await tenant.Scheduler.LookAsync(() => 1, CancellationToken.None));
    }

    private async Task OthersAsync()
    {
        for (var i = 0; i < 20; i++)
            await (await _server.NewTenantAsync()).GetAsync("/tags");
    }
}
