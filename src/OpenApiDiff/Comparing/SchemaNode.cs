namespace OpenApiDiff.Comparing;

/// <summary>
/// What was found in one named schema, or in a place that uses some, apart from what was found in the named schemas that
/// it leads to. So each of them is compared once, however many operations lead there.
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
