using System.Globalization;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>An account cannot be called, since the store has no working token for it.</summary>
public sealed class OneflowAccountUnavailableException : OneflowTokenUnavailableException
{
    /// <summary>Creates the exception for an account.</summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="status">Status of its token.</param>
    /// <param name="since">Time at which the token was found to be revoked, if known.</param>
    /// <param name="innerException">The failure behind it, if any.</param>
    public OneflowAccountUnavailableException(
        long accountId, OneflowTokenStatus status, DateTimeOffset? since = null, Exception? innerException = null)
        : base(accountId, MessageFor(accountId, status, since), innerException) => (Status, Since) = (status, since);

    /// <summary>Status of the account's token.</summary>
    public OneflowTokenStatus Status { get; }

    /// <summary>Time at which the token was found to be revoked; null when not known.</summary>
    public DateTimeOffset? Since { get; }

    private static string MessageFor(long accountId, OneflowTokenStatus status, DateTimeOffset? since) => status switch
    {
        OneflowTokenStatus.Revoked => string.Create(
            CultureInfo.InvariantCulture,
            $"Oneflow no longer accepts the token of account {accountId}; this was found at {since:u}. "
            + $"Have a user of the account enable the extension again."),
        OneflowTokenStatus.Unreadable =>
            $"The token of the Oneflow account {accountId} cannot be decrypted: "
            + "the Data Protection keys it was stored with are missing or revoked. "
            + "Restore the key ring, or have a user of the account enable the extension again.",
        _ => $"The Oneflow account {accountId} was never enabled. Have a user of the account enable the extension.",
    };
}
