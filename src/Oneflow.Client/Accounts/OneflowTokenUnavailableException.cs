namespace Oneflow.Client;

/// <summary>The exception for an account without a token: it was never enabled, or its token was revoked.</summary>
public class OneflowTokenUnavailableException : Exception
{
    /// <summary>Creates an exception.</summary>
    /// <param name="accountId">The id of the account.</param>
    /// <param name="innerException">The exception of the token source, if it failed.</param>
    public OneflowTokenUnavailableException(long accountId, Exception? innerException = null)
        : base(MessageFor(accountId, innerException), innerException) => AccountId = accountId;

    /// <summary>Creates an exception with the message of a token source that knows the reason.</summary>
    /// <param name="accountId">The id of the account.</param>
    /// <param name="message">The reason, and what to do. It must not contain a token.</param>
    /// <param name="innerException">The cause, if something failed.</param>
    protected OneflowTokenUnavailableException(long accountId, string message, Exception? innerException = null)
        : base(message, innerException) => AccountId = accountId;

    /// <summary>The id of the account.</summary>
    public long AccountId { get; }

    private static string MessageFor(long accountId, Exception? innerException) => innerException is null
        ? $"There is no API token for the Oneflow account {accountId}. It was never enabled, or its token was revoked: let a user of "
            + "the account enable it again."
        : $"The token source failed for the Oneflow account {accountId} with {innerException.GetType().Name}. See the inner exception.";
}
