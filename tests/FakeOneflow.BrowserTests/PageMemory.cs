using Microsoft.Playwright;

namespace OneflowFake.BrowserTests;

/// <summary>The memory of a page, after everything that nothing refers to is gone.</summary>
/// <param name="HeapBytes">Bytes of objects of its script.</param>
/// <param name="Nodes">Nodes of its document, and those that were taken out and are still held.</param>
internal sealed record PageMemory(double HeapBytes, double Nodes)
{
    public static async Task<PageMemory> MeasureAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable");
        await session.SendAsync("HeapProfiler.collectGarbage");
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble());
        await session.DetachAsync();
        return new(metrics["JSHeapUsedSize"], metrics["Nodes"]);
    }
}
