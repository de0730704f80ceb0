using RazorSlices;

namespace OneflowFake.Console;

/// <summary>An entry of the navigation and the pages below it.</summary>
/// <param name="Section">The segment of its address after the tenant; empty for the start page.</param>
/// <param name="Title">Its name in the navigation.</param>
/// <param name="RenderAsync">Renders the page.</param>
internal sealed record ConsolePage(string Section, string Title, Func<PageCall, Task<RazorSlice>> RenderAsync);
