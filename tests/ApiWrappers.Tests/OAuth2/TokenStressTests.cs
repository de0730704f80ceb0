using Xunit.Abstractions;

namespace ApiWrappers.Tests.OAuth2;

public sealed class TokenStressTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task Ten_thousand_callers_never_get_an_ended_token_and_never_make_two_requests_at_once(int seed) => RunAsync(10_000, seed);

    [SoakFact]
    [Trait("Category", "Soak")]
    public async Task So_do_very_many()
    {
        // For a longer run: SOAK_CALLERS=1000000.
        var (callers, seed) = (Soak.Size("SOAK_CALLERS", 250_000), 3);
        await RunAsync(callers, seed);
        Soak.Report(output, $"{callers} callers, seed {seed}");
    }

    private static async Task RunAsync(int callers, int seed)
    {
        using var stress = new TokenStress(seed);
        await stress.RunAsync(callers);
        Assert.Equal((0, 1), (stress.Ended, stress.MostAtOnce));
        Assert.Equal(callers, stress.Tokens + stress.Failures + stress.Cancellations);

        // All of it happened, and often: otherwise the rest says little.
        Assert.All([stress.Tokens, stress.Failures, stress.Cancellations, stress.Requests],
            count => Assert.True(count > callers / 200,
            $"{stress.Tokens} tokens, {stress.Failures} failures, {stress.Cancellations} cancellations, {stress.Requests} requests"));
    }
}
