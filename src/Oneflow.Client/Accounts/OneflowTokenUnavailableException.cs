namespace Oneflow.Client;

/// <summary>There is no token for an account: it was never enabled, or its token was revoked.</summary>
public class OneflowTokenUnavailableException : Exception
{
    /// <summary>Tells of an account without a token.</summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="innerException">Why the source could not tell the token, if it failed.</param>
    public OneflowTokenUnavailableException(long accountId, Exception? innerException = null)
        : base(MessageFor(accountId, innerException), innerException) => AccountId = accountId;

    /// <summary>Tells of an account without a token, in the words of a token source that knows why.</summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="message">Why there is no token, and what to do. It never holds a token.</param>
    /// <param name="innerException">What made it so, if something failed.</param>
    protected OneflowTokenUnavailableException(long accountId, string message, Exception? innerException = null)
        : base(message, innerException) => AccountId = accountId;

    /// <summary>Id of the account.</summary>
    public long AccountId { get; }

    private static string MessageFor(long accountId, Exception? innerException) => innerException is null
        ? $"There is no API token for the Oneflow account {accountId}. It was never enabled, or its token was revoked: let a user of the account enable it again."
        : $"The token source failed for the Oneflow account {accountId} with {innerException.GetType().Name}. See the inner exception.";
}
