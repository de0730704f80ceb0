using RazorSlices;

namespace OneflowFake.Console.Pages;

/// <summary>All operations with what is known of them.</summary>
internal static class ReferencePage
{
    public static async Task<RazorSlice> RenderAsync(PageCall call) =>
        Slice.Reference(new(call.Frame, (await call.Control.GetAsync("/operations", call.Cancellation)).Body)
        {
            More = await call.GetAsync(""),
        });
}
