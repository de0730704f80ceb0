using RazorSlices;

namespace OneflowFake.Console.Pages;

/// <summary>The clock of the tenant and what is due on it.</summary>
internal static class ClockPage
{
    public static Task<RazorSlice> RenderAsync(PageCall call) =>
        Task.FromResult<RazorSlice>(Slice.Clock(new(call.Frame, call.Frame.Clock)));
}
