using AspNetCoreGeneratedDocument;
using RazorSlices;

namespace OneflowFake.Console;

/// <summary>The layout of all pages.</summary>
internal sealed class Layout : IRazorSliceProxy<Frame>
{
    private Layout()
    {
    }

    static RazorSlice<Frame> IRazorSliceProxy<Frame>.CreateSlice(Frame model) => new Console_Slices_Layout { Model = model };
}
