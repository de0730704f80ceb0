using RazorSlices;

namespace OneflowFake.Console.Pages;

/// <summary>The integration extension and the calls of its Setup URL.</summary>
internal static class ExtensionPage
{
    public static async Task<RazorSlice> RenderAsync(PageCall call) =>
        Slice.Extension(new(call.Frame, await call.GetAsync("/extension")));
}
