namespace ApiWrappers.Generator.Tests.CodeFixes;

public sealed class TierClientInLoopTests
{
    private const string Hoist = "Create it once, before the loop";

    [Theory]
    [InlineData("foreach (var code in codes) await depot.AsKeeper(badge).Crates.BurnCrateAsync(code);", "depot.AsKeeper(badge)")]
    [InlineData("for (var index = 0; index < 3; index++) { await depot.AsKeeper(new "
        + "KeeperBadge(\"7\")).Crates.BurnCrateAsync(codes[index]); }", "depot.AsKeeper(new KeeperBadge(\"7\"))")]
    [InlineData("while (codes.Length > 0) await _client.AsKeeper(_badge).Crates.BurnCrateAsync(\"7\");", "_client.AsKeeper(_badge)")]
    [InlineData("do { await this._client.AsKeeper(new(\"7\")).Crates.BurnCrateAsync(\"7\"); } while (codes.Length > 0);",
        "this._client.AsKeeper(new(\"7\"))")]
    public async Task The_same_client_in_each_round_is_found(string statement, string found)
        => Assert.Equal([$"APIW102: {found}"], await Consumer.WithBody(statement).FindAsync());

    [Theory]
    [InlineData("await depot.AsKeeper(badge).Crates.BurnCrateAsync(\"7\");")]
    [InlineData("foreach (var code in codes) await depot.AsKeeper(new KeeperBadge(code)).Crates.BurnCrateAsync(code);")]
    [InlineData("foreach (var code in codes) { badge = new KeeperBadge(code); await depot.AsKeeper(badge).Crates.BurnCrateAsync(code); }")]
    [InlineData("foreach (var code in codes) await depot.AsKeeper(Next()).Crates.BurnCrateAsync(code);")]
    [InlineData("foreach (var code in codes) await depot.AsKeeper(_changing).Crates.BurnCrateAsync(code);")]
    [InlineData("foreach (var crate in new[] { depot.AsKeeper(badge).Crates }) await crate.BurnCrateAsync(\"7\");")]
    [InlineData("await Task.WhenAll(codes.Select(code => depot.AsKeeper(badge).Crates.BurnCrateAsync(code)));")]
    public async Task What_may_differ_or_is_no_loop_is_left_alone(string statement)
        => Assert.Empty(await Consumer.WithBody(statement).FindAsync());

    [Fact]
    public async Task It_is_made_before_the_outermost_loop_in_which_it_is_the_same_and_shared()
    {
        var consumer = await Consumer.WithBody("""
                    foreach (var depot2 in new[] { depot })
                    {
                        foreach (var code in codes)
                        {
                            await depot2.AsKeeper(badge).Crates.BurnCrateAsync(code);
                            await depot2.AsKeeper(badge).Crates.BurnCrateAsync(code + "b");
                        }
                    }
            """).FixAsync(Hoist);
        Assert.Equal("""
            foreach (var depot2 in new[] { depot })
            {
                var asKeeper = depot2.AsKeeper(badge);
                foreach (var code in codes)
                {
                    await asKeeper.Crates.BurnCrateAsync(code);
                    await asKeeper.Crates.BurnCrateAsync(code + "b");
                }
            }
            """, (await consumer.BodyAsync()).ReplaceLineEndings("\n"));
        Assert.Empty(await consumer.FindAsync());
    }

    [Fact]
    public async Task All_are_fixed_at_once()
    {
        var consumer = await Consumer.WithBody("""
                    var asKeeper = 7;
                    foreach (var code in codes)
                    {
                        await depot.AsKeeper(badge).Crates.BurnCrateAsync(code);
                        await depot.AsKeeper(_badge).Crates.BurnCrateAsync(code);
                    }

                    while (asKeeper > 0)
                        await depot.AsKeeper(badge).Crates.BurnCrateAsync("7");
            """).FixAllAsync("APIW102", Hoist);
        Assert.Empty(await consumer.FindAsync());
        var body = await consumer.BodyAsync();
        Assert.Equal(3, body.Split("= depot.AsKeeper(").Length - 1);
    }
}
