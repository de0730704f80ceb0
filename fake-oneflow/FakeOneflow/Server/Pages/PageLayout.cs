using AspNetCoreGeneratedDocument;
using RazorSlices;

namespace OneflowFake.Server.Pages;

/// <summary>The layout of the pages that people see.</summary>
internal sealed class PageLayout : IRazorSliceProxy<PageHead>
{
    private PageLayout()
    {
    }

    static RazorSlice<PageHead> IRazorSliceProxy<PageHead>.CreateSlice(PageHead model) => new Server_Pages_PageLayout { Model = model };
}
