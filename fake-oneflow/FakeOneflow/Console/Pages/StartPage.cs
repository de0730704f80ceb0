using RazorSlices;

namespace OneflowFake.Console.Pages;

/// <summary>What an application needs to know to call the fake.</summary>
internal static class StartPage
{
    public static async Task<RazorSlice> RenderAsync(PageCall call) =>
        Slice.Start(new(call.Frame, await call.GetAsync("")));
}
