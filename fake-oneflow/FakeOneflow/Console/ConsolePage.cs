using RazorSlices;

namespace OneflowFake.Console;

/// <summary>An entry of the navigation and the pages below it.</summary>
/// <param name="Section">The segment of its address after the tenant; empty for the start page.</param>
/// <param name="Title">What the navigation calls it.</param>
/// <param name="RenderAsync">Makes the page.</param>
internal sealed record ConsolePage(string Section, string Title, Func<PageCall, Task<RazorSlice>> RenderAsync);
