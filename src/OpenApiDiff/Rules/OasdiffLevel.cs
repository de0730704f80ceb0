namespace OpenApiDiff.Rules;

/// <summary>The rating that oasdiff gives to what one of its checks finds.</summary>
public enum OasdiffLevel
{
    /// <summary>Breaking.</summary>
    Err,

    /// <summary>Perhaps breaking; reported with what is breaking.</summary>
    Warn,

    /// <summary>Not breaking.</summary>
    Info,
}
