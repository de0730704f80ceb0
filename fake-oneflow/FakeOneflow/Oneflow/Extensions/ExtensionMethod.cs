namespace OneflowFake.Oneflow.Extensions;

/// <summary>How the token of an extension reaches the integrator.</summary>
internal enum ExtensionMethod
{
    /// <summary>Whoever enables the extension is shown the token once, and copies it.</summary>
    ShowToken,

    /// <summary>The token is posted to the Setup URL and shown to nobody.</summary>
    Automatic,
}
