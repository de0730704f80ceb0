namespace ApiWrappers.SpecTool;

/// <summary>The effect of a finding on the build.</summary>
internal enum SpecSeverity
{
    /// <summary>Reported by <c>oneflow spec check</c> only: everything is served, but less precisely than the document states.</summary>
    Note,

    /// <summary>An operation, or a part of one, is left out.</summary>
    Warning,

    /// <summary>No client is generated.</summary>
    Error,
}
