namespace OneflowFake.Tests.Comparison;

/// <summary>A comparison responds under the names of the fake and no others, so that no web page reaches the service through it.</summary>
public sealed class HostNameTests
{
    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("localhost.", 200)]
    [InlineData("oneflow.localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    public async Task A_comparison_has_the_names_of_the_fake(string host, int status)
    {
        await using var comparison = await RunningComparison.StartAsync();

        using var response = await comparison.SendAsync("GET", "ping", null, ("Host", host));

        Assert.Equal(status, (int)response.StatusCode);
    }
}
