using RazorSlices;

namespace OneflowFake.Console.Pages;

/// <summary>Addresses and credentials that an application needs, with code to paste.</summary>
internal static class StartPage
{
    public static async Task<RazorSlice> RenderAsync(PageCall call) =>
        Slice.Start(new(call.Frame, await call.GetAsync("")));
}
