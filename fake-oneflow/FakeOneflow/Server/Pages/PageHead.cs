namespace OneflowFake.Server.Pages;

/// <summary>What the layout of a page that people see needs.</summary>
/// <param name="Title">Title of the page.</param>
internal sealed record PageHead(string Title);
