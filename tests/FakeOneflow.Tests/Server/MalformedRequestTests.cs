using OneflowFake.Tests.Support;
using TestKit;
using Xunit.Abstractions;

namespace OneflowFake.Tests.Server;

/// <summary>Whatever is sent, the server neither fails nor shows its inside nor keeps anything. Alone, as memory is measured.</summary>
[Collection(Sequential.Name)]
public sealed class MalformedRequestTests(TestServer server, ITestOutputHelper output) : IClassFixture<TestServer>
{
    private const int Seed = 20250115;
    private const long Slack = 16 * 1024 * 1024;

    // What only an answer with the server's own faults in it would say.
    private static readonly string[] Inside = ["Exception", "   at ", "FakeOneflow.", "System.", "Microsoft.", "fake-oneflow has a fault"];

    [Fact]
    public Task Thousands_of_malformed_requests_do_no_harm() => AttackAsync(3_000);

    [SoakFact]
    [Trait("Category", "Soak")]
    public async Task Very_many_malformed_requests_do_no_harm()
    {
        // For a longer run: SOAK_MALFORMED=100000.
        var count = Soak.Size("SOAK_MALFORMED", 25_000);
        await AttackAsync(count);
        Soak.Report(output, $"{count} requests, seed {Seed}");
    }

    private async Task AttackAsync(int count)
    {
        var tenant = await server.NewTenantAsync();
        var controlled = await server.NewTenantAsync();
        var requests = new MalformedRequests(tenant, controlled, await tenant.NewContractAsync(), Seed);
        await using var connection = new RawConnection(server.Server.BaseUrl.Port);
        var statuses = new SortedDictionary<int, int>();
        long early = 0;
        for (var i = 0; i < count; i++)
        {
            var (request, isLast) = requests.Next();
            var (status, body) = await connection.SendAsync(request, isLast);

            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            // 505 says that a version is not one of HTTP's, which is right.
            if (status is >= 500 and not 505 || Inside.Any(word => body.Contains(word, StringComparison.Ordinal)))
                Assert.Fail($"Request {i} was answered with {status} {body}\n{Convert.ToBase64String(request)}");
            // By now the journal is full, and everything was used once.
            if (i == count / 2)
                early = await MemoryAsync(tenant);
        }

        var growth = await MemoryAsync(tenant) - early;
        Assert.True(growth < Slack, $"The second half left {growth} bytes behind.");
        // A server that refused everything alike would pass the rest.
        Assert.True(statuses.Keys.Count(status => status is >= 400 and < 500) >= 5, string.Join(' ', statuses));
        Assert.True(statuses.GetValueOrDefault(200) > 0, string.Join(' ', statuses));
        Assert.Equal(200, (await server.SendAsync("GET", "/readyz")).Code);
    }

    // What some of the requests make on the way, contracts and the like, is state that was asked for.
    private static async Task<long> MemoryAsync(TestTenant tenant)
    {
        foreach (var contract in (await tenant.GetAsync("/contracts?limit=100", tenant.Admin)).Json["data"]!.AsArray())
            await tenant.SendAsync("DELETE", $"/contracts/{contract!["id"]}", null, tenant.Admin);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
