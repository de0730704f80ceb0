using RazorSlices;

namespace OneflowFake.Console.Pages;

/// <summary>Documents with their signers, identifications, tokens and events of Signicat.</summary>
internal static class SignicatPage
{
    public static async Task<RazorSlice> RenderAsync(PageCall call) =>
        Slice.Signicat(new(call.Frame, await call.GetAsync("/signicat")) { More = await call.GetAsync("/signicat/tokens") });
}
