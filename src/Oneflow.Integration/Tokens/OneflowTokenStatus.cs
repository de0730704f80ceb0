namespace Oneflow.Integration;

/// <summary>What is known of the token of an account.</summary>
public enum OneflowTokenStatus
{
    /// <summary>There is a token, and nothing is known against it.</summary>
    Active,

    /// <summary>Oneflow refused the token, so it was dropped. The account must be enabled again.</summary>
    Revoked,

    /// <summary>
    /// The keys that the token was encrypted with are lost, revoked, or those of another machine. Bring the keys back, or let
    /// the account be enabled again.
    /// </summary>
    Unreadable,

    /// <summary>The account was never enabled.</summary>
    NeverEnabled,
}
