namespace ApiWrappers.SpecTool.Reading;

/// <summary>A parameter: where it is used, and what it is.</summary>
/// <param name="Use">The item in the list of parameters, perhaps a reference.</param>
/// <param name="Node">The parameter itself.</param>
internal sealed record SpecParameter(SpecNode Use, SpecNode Node)
{
    public string Name => Node["name"].Text ?? "";

    /// <summary><c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</summary>
    public string Location => Node["in"].Text ?? "";

    /// <summary>Where to point at: the place in the operation.</summary>
    public SpecPlace Place => Use.Place with { Path = $"{Use.Path} ({Name})" };
}
