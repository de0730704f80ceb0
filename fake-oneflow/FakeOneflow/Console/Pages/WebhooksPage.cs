using RazorSlices;

namespace OneflowFake.Console.Pages;

/// <summary>Webhooks, their deliveries, and one delivery opened.</summary>
internal static class WebhooksPage
{
    public static async Task<RazorSlice> RenderAsync(PageCall call)
    {
        var deliveries = await call.GetAsync("/deliveries");
        return Slice.Webhooks(new(call.Frame, deliveries)
        {
            Selected = call.Rest.Count == 0
                ? default
                : deliveries["deliveries"].Items.FirstOrDefault(delivery => delivery["callback_id"].Text == call.Rest[0]),
            More = await call.GetAsync("/webhooks"),
        });
    }
}
