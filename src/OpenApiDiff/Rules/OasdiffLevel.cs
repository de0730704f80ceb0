namespace OpenApiDiff.Rules;

/// <summary>How oasdiff rates what one of its checks finds.</summary>
public enum OasdiffLevel
{
    /// <summary>Breaking.</summary>
    Err,

    /// <summary>Perhaps breaking; reported with what is breaking.</summary>
    Warn,

    /// <summary>Not breaking.</summary>
    Info,
}
