using OneflowFake.Tests.Tenants.Persistence.Traffic;
using TestKit;
using Xunit.Abstractions;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>
/// The same random requests go to a server that lives and to one that is killed and restarted now and then: every response of
/// one is that of the other, headers included, byte by byte.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_restarted_server_responds_like_one_that_lived(int seed)
    {
        await using var mortal = new CopiedServer();
        await Comparison.RunAsync(mortal, seed, requests: 300, restarts: 5);
    }

    [Fact]
    public async Task A_killed_process_responds_like_one_that_lived()
    {
        await using var mortal = new KilledServer();
        await Comparison.RunAsync(mortal, seed: 3, requests: 200, restarts: 3);
    }

    [SoakFact]
    [Trait("Category", "Soak")]
    public async Task Restarts_change_no_response() => Soak.Report(output, await SoakAsync(new CopiedServer(), seed: 3));

    [SoakFact]
    [Trait("Category", "Soak")]
    public async Task Kills_change_no_response() => Soak.Report(output, await SoakAsync(new KilledServer(), seed: 4));

    // For a longer run: SOAK_REQUESTS=100000 SOAK_RESTARTS=500 SOAK_SEED=5.
    private static async Task<string> SoakAsync(IMortalServer mortal, int seed)
    {
        await using (mortal)
        {
            seed = Soak.Size("SOAK_SEED", seed);
            var requests = Soak.Size("SOAK_REQUESTS", 3_000);
            var tally = await Comparison.RunAsync(mortal, seed, requests, Soak.Size("SOAK_RESTARTS", 30));
            var all = OperationNames.All.Except(TenantTraffic.LeftOut.Select(id => $"control.{id}")).ToList();
            var never = all.Where(name => !tally.Succeeded.Contains(name)).ToList();
            // Some need what is rarely there, such as a document with attachments.
            Assert.True(never.Count < all.Count / 4, $"{tally}\nNever: {string.Join(' ', never)}");
            Assert.All([tally.Refusals, tally.Faults, tally.ClockMoves, tally.Signicat],
                count => Assert.True(count > requests / 500, tally.ToString()));
            return $"{tally}; never: {string.Join(' ', never)}; seed {seed}";
        }
    }
}
