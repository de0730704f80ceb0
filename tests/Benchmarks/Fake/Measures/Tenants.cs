namespace Benchmarks.Fake.Measures;

/// <summary>The cost of a new tenant for the server.</summary>
internal static class Tenants
{
    public static async Task MeasureAsync(Programs programs, ServerReport report)
    {
        using var fake = await ServerProcess.StartAsync("/readyz", programs.Fake, port => ["--port", $"{port}"]);
        var load = new LoadGenerator(fake.Port, RawRequest.Post(fake.Port, "/_fake/tenants", """{"seed":7}"""));
        var perSecond = await load.PerSecondAsync(TimeSpan.FromSeconds(4));
        report.AtMost("a new tenant", 1000 * Environment.ProcessorCount / perSecond, 1, "ms of one core",
            $"{perSecond:0} a second, on all cores");
    }
}
