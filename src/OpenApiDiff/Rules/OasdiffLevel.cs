namespace OpenApiDiff.Rules;

/// <summary>The rating of an oasdiff check.</summary>
public enum OasdiffLevel
{
    /// <summary>Breaking.</summary>
    Err,

    /// <summary>Perhaps breaking; reported with the breaking changes.</summary>
    Warn,

    /// <summary>Not breaking.</summary>
    Info,
}
