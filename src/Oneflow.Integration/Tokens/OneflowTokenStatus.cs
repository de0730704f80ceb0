namespace Oneflow.Integration;

/// <summary>Status of the token of an account.</summary>
public enum OneflowTokenStatus
{
    /// <summary>The token is stored, and Oneflow has not refused it.</summary>
    Active,

    /// <summary>Oneflow refused the token, so it was dropped. The account must be enabled again.</summary>
    Revoked,

    /// <summary>
    /// The keys that the token was encrypted with are lost, revoked, or on another machine. Restore the keys, or have the
    /// account enabled again.
    /// </summary>
    Unreadable,

    /// <summary>The account was never enabled.</summary>
    NeverEnabled,
}
