using RazorSlices;

namespace OneflowFake.Console.Pages;

/// <summary>Faults and the rate limit.</summary>
internal static class FaultsPage
{
    public static async Task<RazorSlice> RenderAsync(PageCall call) =>
        Slice.Faults(new(call.Frame, await call.GetAsync("/faults"))
        {
            More = (await call.Control.GetAsync("/operations", call.Cancellation)).Body,
            Rest = await call.GetAsync("/rate_limit"),
        });
}
