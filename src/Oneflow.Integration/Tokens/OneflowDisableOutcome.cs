namespace Oneflow.Integration;

/// <summary>What became of a word that an account was disabled. Anyone may say it, so Oneflow is asked.</summary>
public enum OneflowDisableOutcome
{
    /// <summary>Oneflow no longer accepts the account's token, which was dropped.</summary>
    Disabled,

    /// <summary>There was no token to drop.</summary>
    NothingStored,

    /// <summary>Oneflow still accepts the token, so it was kept.</summary>
    Kept,

    /// <summary>Oneflow could not be asked, so the token was kept. Try again later.</summary>
    Unreachable,
}
