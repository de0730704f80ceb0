using OneflowFake.Console.Trying;
using RazorSlices;

namespace OneflowFake.Console.Pages;

/// <summary>All operations with the source of each, and one of them opened, which can be tried.</summary>
internal static class ReferencePage
{
    public static async Task<RazorSlice> RenderAsync(PageCall call)
    {
        var model = new PageModel(call.Frame, (await call.Control.GetAsync("/reference", call.Cancellation)).Body);
        if (call.Rest.Count == 0)
            return Slice.Reference(model);

        var operation = await call.FindAsync($"/reference/{Uri.EscapeDataString(call.Rest[0])}");
        if (!operation.Exists)
            return Slice.Reference(model);

        var tenant = await call.GetAsync("");
        return Slice.Reference(model with { Selected = operation, More = tenant, Try = await TryCall.OfAsync(call, operation, tenant) });
    }
}
