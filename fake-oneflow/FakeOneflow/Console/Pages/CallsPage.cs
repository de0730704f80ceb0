using RazorSlices;

namespace OneflowFake.Console.Pages;

/// <summary>The latest calls, and one of them opened.</summary>
internal static class CallsPage
{
    public static async Task<RazorSlice> RenderAsync(PageCall call) =>
        Slice.Calls(new(call.Frame, await call.GetAsync("/journal" + call.Filters("?latest=100&brief=true", "text", "status", "operation")))
        {
            Selected = await call.SelectAsync("/journal"),
            Rest = (await call.Control.GetAsync("/journal?latest=20&brief=true", call.Cancellation)).Body,
            More = (await call.Control.GetAsync("/operations", call.Cancellation)).Body,
        });
}
