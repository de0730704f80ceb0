using RazorSlices;

namespace OneflowFake.Console.Pages;

/// <summary>The latest contracts, and one of them opened.</summary>
internal static class ContractsPage
{
    public static async Task<RazorSlice> RenderAsync(PageCall call) =>
        Slice.Contracts(new(call.Frame, await call.GetAsync("/contracts" + call.Filters("?limit=100", "text", "state")))
        {
            Selected = await call.SelectAsync("/contracts"),
        });
}
