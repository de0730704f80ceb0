namespace Benchmarks.Fake.Measures;

/// <summary>The memory of the fake when it has done nothing, and when it has done much.</summary>
internal static class Memory
{
    private const int Million = 1_000_000;

    public static async Task MeasureAsync(Programs programs, ServerReport report)
    {
        using var http = new HttpClient();
        using var fake = await ServerProcess.StartAsync("/readyz", programs.Fake, port => ["--port", $"{port}"]);
        report.AtMost("resident memory, idle", fake.ResidentMegabytes, 27, "MB", "after the start");

        var tenant = await FakeTenant.CreateAsync(http, fake.Port);
        var (id, _) = await tenant.CreateContractAsync(http, fake.Port);
        var load = new LoadGenerator(fake.Port, RawRequest.Get(fake.Port, $"/v1/contracts/{id}", tenant.Headers));
        await load.SendAsync(Million / 2);
        var half = fake.ResidentMegabytes;
        await load.SendAsync(Million / 2);
        var full = fake.ResidentMegabytes;
        report.AtMost("resident memory, after 1 million requests", full, 40, "MB", "reads of one contract, with the journal");
        report.AtMost("growth over the second half million", full / half, 1.05, "x", $"{half:0.#} MB after the first");
    }
}
