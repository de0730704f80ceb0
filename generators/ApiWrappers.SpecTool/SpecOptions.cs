namespace ApiWrappers.SpecTool;

/// <summary>The options of the item in the project.</summary>
internal sealed record SpecOptions
{
    /// <summary>The namespace of the client.</summary>
    public string Namespace { get; init; } = "Api";

    /// <summary>The name of the client class; null when the project has one of its own.</summary>
    public string? Client { get; init; }

    /// <summary>The overlays, in the order in which they are applied.</summary>
    public IReadOnlyList<string> Overlays { get; init; } = [];

    /// <summary>The operations to serve, by id or as <c>GET /orders</c>; empty for all.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    /// <summary>The tags whose operations are served; empty for all.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Turns warnings into errors.</summary>
    public bool IsStrict { get; init; }

    /// <summary>True when the item chooses a part of the document.</summary>
    public bool IsPart => Operations.Count > 0 || Tags.Count > 0;
}
