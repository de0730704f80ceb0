namespace OneflowFake.Server.Pages;

/// <summary>A page that says one thing.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Text">One or two sentences.</param>
internal sealed record PageMessage(string Title, string Text);
