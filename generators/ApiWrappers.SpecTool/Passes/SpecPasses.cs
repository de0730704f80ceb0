namespace ApiWrappers.SpecTool.Passes;

/// <summary>The passes, in the order in which they run.</summary>
internal static class SpecPasses
{
    public static IReadOnlyList<SpecPass> All { get; } =
    [
        new VersionPass(),
        new SwaggerFilesPass(),
        new SectionPass(),
        new SwaggerPass(),
        new ExtensionPass(),
        new PathItemPass(),
        new OperationNamePass(),
        new SelectionPass(),
        new StatusPass(),
        new ReferencePass(),
        new SchemaPass(),
        new ParameterPass(),
        new SecurityPass(),
        new ServerPass(),
        new ResourceNamePass(),
        new RetryPass(),
        new DownloadPass(),
    ];
}
