namespace ApiWrappers.SpecTool;

/// <summary>What a finding means for the build.</summary>
internal enum SpecSeverity
{
    /// <summary>Told by <c>oneflow spec check</c> only: everything is served, something less exactly than the document says.</summary>
    Note,

    /// <summary>An operation, or a part of one, is left out.</summary>
    Warning,

    /// <summary>No client is generated.</summary>
    Error,
}
