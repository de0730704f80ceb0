namespace ApiWrappers.SpecTool.Passes;

/// <summary>One step of preparing a document: it changes the tree, and reports what it cannot serve.</summary>
internal abstract class SpecPass
{
    public abstract void Run(SpecContext context);
}
