using System.Diagnostics;
using Microsoft.Playwright;
using TestKit;

namespace OneflowFake.BrowserTests;

/// <summary>Consoles that are open while an application works hard.</summary>
[Collection(ConsoleTestGroup.Name)]
public sealed class LoadTests(ConsoleFixture console)
{
    private const int Windows = 3;
    private const int PerSecond = 500;
    private const int Batch = 25;

    // SOAK_CALLS=10000 where there is time.
    private static readonly int Calls = Soak.Size("SOAK_CALLS", 1500);

    [BrowserFact]
    public async Task Consoles_stay_usable_and_small_while_calls_arrive_at_500_a_second()
    {
        var tenant = await console.Server.NewTenantAsync();
        var windows = new List<Window>();
        for (var i = 0; i < Windows; i++)
        {
            windows.Add(await console.Browser.OpenAsync(console.Server.Origin));
            await windows[i].GoAsync($"/console/{tenant.Id}/calls");
            await Assertions.Expect(windows[i].Page.Locator("#live-text")).ToHaveTextAsync("Live");
        }

        var first = windows[0].Page;
        await SendAsync(200);
        await Assertions.Expect(first.Locator("#count")).ToHaveTextAsync("200 so far");
        var before = await PageMemory.MeasureAsync(first);

        var sending = SendAsync(Calls);
        await Task.Delay(1000);
        var started = Stopwatch.GetTimestamp();
        await first.Locator("#pause").ClickAsync();
        await Assertions.Expect(first.Locator("#live-text")).ToHaveTextAsync("Paused");
        await first.Locator("#pause").ClickAsync();
        var reaction = Stopwatch.GetElapsedTime(started);
        await sending;

        foreach (var window in windows)
        {
            await Assertions.Expect(window.Page.Locator("#count")).ToHaveTextAsync($"{200 + Calls} so far");
            Assert.Equal(100, await window.Page.Locator("#calls a[data-row]").CountAsync());
        }

        var after = await PageMemory.MeasureAsync(first);
        Assert.True(after.HeapBytes < before.HeapBytes * 1.5, $"The heap grew from {before.HeapBytes} to {after.HeapBytes} bytes.");
        Assert.True(after.Nodes < before.Nodes * 1.5, $"The page grew from {before.Nodes} to {after.Nodes} nodes.");
        Assert.True(reaction < TimeSpan.FromSeconds(5), $"The page took {reaction} for two clicks.");
        Assert.Empty(windows.SelectMany(window => window.Faults));
        foreach (var window in windows)
            await window.DisposeAsync();

        async Task SendAsync(int count)
        {
            var pace = Stopwatch.StartNew();
            for (var sent = 0; sent < count; sent += Batch)
            {
                await Task.WhenAll(Enumerable.Range(0, Batch).Select(_ => tenant.GetAsync("/users?limit=1", tenant.Admin)));
                var early = TimeSpan.FromSeconds((double)(sent + Batch) / PerSecond) - pace.Elapsed;
                if (early > TimeSpan.Zero)
                    await Task.Delay(early);
            }
        }
    }
}
