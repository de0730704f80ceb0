using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Something that a spec must be for the client made of it to compile.</summary>
internal abstract class SpecRule
{
    /// <summary>The id, which never changes and is never used again.</summary>
    public abstract string Id { get; }

    /// <summary>What the rule wants, in one sentence; it stands in openapi/diagnostics.md.</summary>
    public abstract string Title { get; }

    /// <summary>Looks for places that break the rule.</summary>
    public abstract IEnumerable<SpecFinding> Check(SpecDocument spec);

    /// <summary>A place that breaks this rule.</summary>
    protected SpecFinding At(SpecNode node, string message) => new(this, node.Place, message);

    /// <summary>A place that breaks this rule.</summary>
    protected SpecFinding At(SpecPlace place, string message) => new(this, place, message);
}
