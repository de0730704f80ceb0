namespace OpenApiDiff;

/// <summary>The meaning of a change to callers of the generated client, the worst first.</summary>
public enum Severity
{
    /// <summary>A caller that compiled and worked may no longer compile, no longer work, or read what it was promised not to.</summary>
    Breaking,

    /// <summary>Callers may do or read more than before; those who do nothing are not affected.</summary>
    Additive,

    /// <summary>Only the documentation of the API changed.</summary>
    Documentation,
}
