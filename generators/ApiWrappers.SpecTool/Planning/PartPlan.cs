namespace ApiWrappers.SpecTool.Planning;

/// <summary>A part of a multipart form.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Variable">The parameter that holds it.</param>
/// <param name="Kind">
/// <c>text</c>, <c>list</c> (a text part for each item), <c>joined</c> (one text part), <c>file</c>, <c>files</c> or <c>json</c>.
/// </param>
/// <param name="Type">The type of the parameter.</param>
/// <param name="IsRequired">True when it must be sent.</param>
/// <param name="Media">The media type, where the document states one.</param>
/// <param name="Description">Its description.</param>
internal sealed record PartPlan(
    string Name, string Variable, string Kind, CSharpType Type, bool IsRequired, string? Media, string? Description)
{
    /// <summary>The text between the items of a list in one part.</summary>
    public string? Separator { get; init; }
}
