namespace ApiWrappers.Generator.Tests.CodeFixes;

public sealed class IgnoredTests
{
    private const string Throw = "Call the method that throws";
    private const string Keep = "Keep the result in a variable";
    private const string Loop = "Enumerate it with 'await foreach'";

    [Theory]
    [InlineData("await depot.Crates.TryBurnCrateAsync(\"7\");", "APIW101: await depot.Crates.TryBurnCrateAsync(\"7\")")]
    [InlineData("await (depot.Crates.TryBurnCrateAsync(\"7\")).ConfigureAwait(false);",
        "APIW101: await (depot.Crates.TryBurnCrateAsync(\"7\")).ConfigureAwait(false)")]
    [InlineData("depot.Crates.TryBurnCrateAsync(\"7\");", "APIW101: depot.Crates.TryBurnCrateAsync(\"7\")")]
    [InlineData("depot.Crates.EnumerateCratesAsync();", "APIW103: depot.Crates.EnumerateCratesAsync()")]
    public async Task What_is_dropped_is_found(string statement, string found)
        => Assert.Equal([found], await Consumer.WithBody(statement).FindAsync());

    [Theory]
    [InlineData("await depot.Crates.BurnCrateAsync(\"7\");")]
    [InlineData("_ = await depot.Crates.TryBurnCrateAsync(\"7\");")]
    [InlineData("var result = await depot.Crates.TryBurnCrateAsync(\"7\"); System.Console.WriteLine(result);")]
    [InlineData("(await depot.Crates.TryBurnCrateAsync(\"7\")).Match(ok => 1, notFound => 2, unexpected => 3);")]
    [InlineData("await foreach (var crate in depot.Crates.EnumerateCratesAsync()) System.Console.WriteLine(crate);")]
    [InlineData("await Task.FromResult(7);")]
    public async Task What_is_not_dropped_is_left_alone(string statement)
        => Assert.Empty(await Consumer.WithBody(statement).FindAsync());

    [Fact]
    public async Task The_form_that_throws_takes_the_place_of_the_other()
    {
        var consumer = await Consumer.WithBody("await depot.Crates.TryBurnCrateAsync(\"7\").ConfigureAwait(false); // Burn it.")
            .FixAsync(Throw);
        Assert.Equal("await depot.Crates.BurnCrateAsync(\"7\").ConfigureAwait(false); // Burn it.", await consumer.BodyAsync());
        Assert.Empty(await consumer.FindAsync());
    }

    [Fact]
    public async Task The_result_is_kept_under_a_name_that_is_free()
    {
        var consumer = await Consumer.WithBody("""
                    var result = 7;
                    // Burn it.
                    await depot.Crates.TryBurnCrateAsync($"{result}");
            """).FixAsync(Keep);
        Assert.Equal("""
            var result = 7;
            // Burn it.
            var result2 = await depot.Crates.TryBurnCrateAsync($"{result}");
            """, await consumer.BodyAsync());
    }

    [Fact]
    public async Task All_are_fixed_at_once()
    {
        var consumer = await Consumer.WithBody("""
                    await depot.Crates.TryBurnCrateAsync("7");
                    if (codes.Length > 0)
                        await depot.Crates.TryBurnCrateAsync(codes[0]);
            """).FixAllAsync("APIW101", Throw);
        Assert.Equal("""
            await depot.Crates.BurnCrateAsync("7");
            if (codes.Length > 0)
                await depot.Crates.BurnCrateAsync(codes[0]);
            """, await consumer.BodyAsync());
    }

    [Fact]
    public async Task A_variable_is_not_offered_where_none_can_stand()
        => Assert.Equal([Throw],
            await Consumer.WithBody("if (codes.Length > 0) await depot.Crates.TryBurnCrateAsync(\"7\");").OfferedAsync());

    [Fact]
    public async Task An_enumeration_is_gone_through()
    {
        var consumer = await Consumer.WithBody("        depot.Crates.EnumerateCratesAsync();").FixAsync(Loop);
        Assert.Equal("await foreach (var item in depot.Crates.EnumerateCratesAsync())\n{\n}",
            (await consumer.BodyAsync()).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_loop_is_not_offered_where_nothing_can_be_awaited()
        => Assert.Empty(await Consumer.WithBody("void Inner() { depot.Crates.EnumerateCratesAsync(); } Inner();").OfferedAsync());
}
