namespace OneflowFake.Oneflow.Extensions;

/// <summary>The way in which the token of an extension reaches the integrator.</summary>
internal enum ExtensionMethod
{
    /// <summary>The user who enables the extension is shown the token once, and copies it.</summary>
    ShowToken,

    /// <summary>The token is posted to the Setup URL and not shown.</summary>
    Automatic,
}
