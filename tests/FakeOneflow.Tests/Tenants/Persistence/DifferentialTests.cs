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
    public async Task Restarts_change_no_response()
    {
        await using var mortal = new CopiedServer();
        await Comparison.RunAsync(mortal, Setting("SOAK_SEED", 3), Setting("SOAK_REQUESTS", 5_000), Setting("SOAK_RESTARTS", 50));
    }

    [SoakFact]
    [Trait("Category", "Soak")]
    public async Task Kills_change_no_response()
    {
        await using var mortal = new KilledServer();
        await Comparison.RunAsync(mortal, Setting("SOAK_SEED", 4), Setting("SOAK_REQUESTS", 5_000), Setting("SOAK_RESTARTS", 50));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
