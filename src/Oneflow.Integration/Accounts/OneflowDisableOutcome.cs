namespace Oneflow.Integration;

/// <summary>Outcome of a request to disable an account. Anyone can send one, so Oneflow is asked first.</summary>
public enum OneflowDisableOutcome
{
    /// <summary>Oneflow no longer accepts the account's token, which was dropped.</summary>
    Disabled,

    /// <summary>No token was stored.</summary>
    NothingStored,

    /// <summary>Oneflow still accepts the token, so it was kept.</summary>
    Kept,

    /// <summary>Oneflow could not be reached, so the token was kept. Try again later.</summary>
    Unreachable,
}
