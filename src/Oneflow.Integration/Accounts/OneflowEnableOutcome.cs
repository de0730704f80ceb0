namespace Oneflow.Integration;

/// <summary>Outcome of a request to enable an account.</summary>
public enum OneflowEnableOutcome
{
    /// <summary>Oneflow accepts the token, and it was stored.</summary>
    Enabled,

    /// <summary>The token is missing.</summary>
    TokenMissing,

    /// <summary>The text is not a token: a token has 40 letters, digits and hyphens.</summary>
    TokenMalformed,

    /// <summary>Oneflow does not accept the token.</summary>
    TokenRefused,

    /// <summary>The token belongs to another account than the one given.</summary>
    OtherAccount,

    /// <summary>Oneflow could not be reached. Try again later.</summary>
    Unreachable,
}
