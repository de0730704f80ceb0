using AspNetCoreGeneratedDocument;
using RazorSlices;

namespace OneflowFake.Console;

/// <summary>The slices by name, each with its model.</summary>
internal static class Slice
{
    public static RazorSlice Call(PageModel model) => new Console_Slices_Call { Model = model };

    public static RazorSlice Calls(PageModel model) => new Console_Slices_Calls { Model = model };

    public static RazorSlice Clock(PageModel model) => new Console_Slices_Clock { Model = model };

    public static RazorSlice Contract(PageModel model) => new Console_Slices_Contract { Model = model };

    public static RazorSlice Contracts(PageModel model) => new Console_Slices_Contracts { Model = model };

    public static RazorSlice Extension(PageModel model) => new Console_Slices_Extension { Model = model };

    public static RazorSlice Faults(PageModel model) => new Console_Slices_Faults { Model = model };

    public static RazorSlice Message(PageModel model) => new Console_Slices_Message { Model = model };

    public static RazorSlice Missing(PageModel model) => new Console_Slices_Missing { Model = model };

    public static RazorSlice Members(PageModel model) => new Console_Slices_Members { Model = model };

    public static RazorSlice Operation(PageModel model) => new Console_Slices_Operation { Model = model };

    public static RazorSlice Receiver(PageModel model) => new Console_Slices_Receiver { Model = model };

    public static RazorSlice Reference(PageModel model) => new Console_Slices_Reference { Model = model };

    public static RazorSlice Signicat(PageModel model) => new Console_Slices_Signicat { Model = model };

    public static RazorSlice Start(PageModel model) => new Console_Slices_Start { Model = model };

    public static RazorSlice Webhooks(PageModel model) => new Console_Slices_Webhooks { Model = model };
}
