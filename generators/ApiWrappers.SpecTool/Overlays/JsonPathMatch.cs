using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Overlays;

/// <summary>A node that a path found.</summary>
/// <param name="Node">The node.</param>
/// <param name="Parent">The map or list that holds it; null for the document.</param>
/// <param name="Name">Its name in the map; null in a list.</param>
internal sealed record JsonPathMatch(SpecNode Node, SpecNode? Parent, string? Name)
{
    public void Remove()
    {
        if (Name is not null)
            Parent!.Take(Name);
        else
            Parent?.RemoveItems(item => ReferenceEquals(item, Node));
    }
}
