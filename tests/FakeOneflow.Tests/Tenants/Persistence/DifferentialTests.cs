using OneflowFake.Oneflow;
using OneflowFake.Signicat;
using OneflowFake.Tests.Spec;
using TestKit;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>
/// The same random requests go to a server that lives and to one that is killed and restarted now and then: every response of
/// one is that of the other, headers included, byte by byte.
/// </summary>
public sealed class DifferentialTests
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
    public Task Restarts_change_no_response() => SoakAsync(new CopiedServer(), seed: 3);

    [SoakFact]
    [Trait("Category", "Soak")]
    public Task Kills_change_no_response() => SoakAsync(new KilledServer(), seed: 4);

    // For a longer run: SOAK_REQUESTS=100000 SOAK_RESTARTS=500 SOAK_SEED=5.
    private static async Task SoakAsync(IMortalServer mortal, int seed)
    {
        await using (mortal)
        {
            var succeeded = await Comparison.RunAsync(
                mortal, Setting("SOAK_SEED", seed), Setting("SOAK_REQUESTS", 3_000), Setting("SOAK_RESTARTS", 30));
            var all = OneflowResources.Operations.Concat(SignicatResources.Operations).Select(operation => operation.Name)
                .Concat(ControlOperations.All.Select(route => $"control.{route.Id}")).ToList();
            var never = all.Where(name => !succeeded.Contains(name)).ToList();
            // The rest is carried out by requests that are written by hand, or is not kept.
            Assert.True(never.Count < all.Count / 4, string.Join(' ', never));
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
