using System.Buffers;

namespace ApiWrappers.SpecTool.Reading;

/// <summary>The place where a node was written: file, line and column, and the path to it.</summary>
/// <param name="File">The file, as it was given or referred to.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in the line, from 1.</param>
/// <param name="Parent">The place of the map or list around it; null for the document.</param>
/// <param name="Name">The name of the member, or the index of the item.</param>
internal sealed record SpecPlace(string File, int Line, int Column, SpecPlace? Parent, string Name)
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(". /[]{}");

    /// <summary>The path for messages, such as <c>components.schemas.Order</c>; empty for the document.</summary>
    public string Path
    {
        get
        {
            var names = new Stack<string>();
            for (var place = this; place?.Parent is not null; place = place.Parent)
                names.Push(place.Name.Length == 0 || place.Name.AsSpan().IndexOfAny(Separators) >= 0 ? $"'{place.Name}'" : place.Name);
            return string.Join('.', names);
        }
    }

    /// <summary>The start of a file.</summary>
    public static SpecPlace Start(string file) => new(file, 1, 1, null, "");
}
