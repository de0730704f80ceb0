using System.Globalization;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>An account cannot be called, since the store has no token for it that works.</summary>
public sealed class OneflowAccountUnavailableException : OneflowTokenUnavailableException
{
    /// <summary>Tells of an account that cannot be called.</summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="status">Why not.</param>
    /// <param name="since">Since when, if that is known.</param>
    /// <param name="innerException">What failed, if something did.</param>
    public OneflowAccountUnavailableException(long accountId, OneflowTokenStatus status, DateTimeOffset? since = null, Exception? innerException = null)
        : base(accountId, MessageFor(accountId, status, since), innerException) => (Status, Since) = (status, since);

    /// <summary>Why the account cannot be called.</summary>
    public OneflowTokenStatus Status { get; }

    /// <summary>Since when; null when that is not known.</summary>
    public DateTimeOffset? Since { get; }

    private static string MessageFor(long accountId, OneflowTokenStatus status, DateTimeOffset? since) => status switch
    {
        OneflowTokenStatus.Revoked => string.Create(
            CultureInfo.InvariantCulture,
            $"Oneflow no longer accepts the token of account {accountId}; this was found at {since:u}. Let a user of the account enable the extension again."),
        OneflowTokenStatus.Unreadable =>
            $"The token of the Oneflow account {accountId} cannot be decrypted: the Data Protection keys it was stored with are missing or revoked. Bring the key ring back, or let a user of the account enable the extension again.",
        _ => $"The Oneflow account {accountId} was never enabled. Let a user of the account enable the extension.",
    };
}
