using RazorSlices;

namespace OneflowFake.Console.Pages;

/// <summary>Webhooks, their latest deliveries, and one delivery opened.</summary>
internal static class WebhooksPage
{
    public static async Task<RazorSlice> RenderAsync(PageCall call) =>
        Slice.Webhooks(new(call.Frame, await call.GetAsync("/deliveries?latest=100"))
        {
            Selected = await call.SelectAsync("/deliveries"),
            More = await call.GetAsync("/webhooks"),
        });
}
