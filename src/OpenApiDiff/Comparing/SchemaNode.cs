namespace OpenApiDiff.Comparing;

/// <summary>
/// The findings in one named schema, or in a place that uses some, without those in the named schemas that it refers to. So
/// each of them is compared once, however many operations lead there.
/// </summary>
/// <param name="name">The name of the schema; null for a place that uses some.</param>
internal sealed class SchemaNode(string? name)
{
    public string? Name => name;

    /// <summary>The findings at places below this one.</summary>
    public Findings Findings { get; } = new();

    /// <summary>The named schemas that it leads to, and where below this place.</summary>
    public List<(string Location, SchemaNode Node)> Edges { get; } = [];

    /// <summary>The names of the schemas that it uses.</summary>
    public HashSet<string> Names { get; } = [];
}
