namespace OneflowFake.Server.Pages;

/// <summary>The data of the layout of a page that people see.</summary>
/// <param name="Title">Title of the page.</param>
internal sealed record PageHead(string Title);
