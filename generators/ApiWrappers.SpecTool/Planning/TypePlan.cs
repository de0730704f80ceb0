using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>A type to generate: a class or an enumeration.</summary>
/// <param name="name">Its name.</param>
/// <param name="node">The schema.</param>
internal abstract class TypePlan(string name, SpecNode node)
{
    public string Name => name;

    public SpecNode Node => node;
}
