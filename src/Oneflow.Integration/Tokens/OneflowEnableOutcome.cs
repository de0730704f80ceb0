namespace Oneflow.Integration;

/// <summary>What became of a token that was handed over.</summary>
public enum OneflowEnableOutcome
{
    /// <summary>Oneflow accepts the token, and it was stored.</summary>
    Enabled,

    /// <summary>There was no token.</summary>
    TokenMissing,

    /// <summary>The text is no token: it has not 40 letters, digits and hyphens.</summary>
    TokenMalformed,

    /// <summary>Oneflow does not accept the token.</summary>
    TokenRefused,

    /// <summary>The token belongs to another account than was said.</summary>
    OtherAccount,

    /// <summary>Oneflow could not be asked. Try again later.</summary>
    Unreachable,
}
