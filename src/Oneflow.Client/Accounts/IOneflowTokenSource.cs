namespace Oneflow.Client;

/// <summary>
/// Where the tokens of accounts come from: a database, a vault. The host writes it. It is used from many threads at
/// once, and must keep the tokens of accounts apart.
/// </summary>
public interface IOneflowTokenSource
{
    /// <summary>
    /// The token of an account as it is now. It is asked for before each attempt of a call, within the call's
    /// deadline, so that a new token is taken at once: answer from memory where you can.
    /// </summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The token; null when the account has none, since it was never enabled or its token was revoked.</returns>
    /// <exception cref="OneflowTokenUnavailableException">There is none, and the source derived an exception that says why. The caller gets it as it is.</exception>
    ValueTask<ApiToken?> GetTokenAsync(long accountId, CancellationToken cancellationToken);

    /// <summary>
    /// Told that Oneflow answered 401 to a token. Drop or mark that token, unless it was replaced meanwhile. When
    /// <see cref="GetTokenAsync"/> then gives another, the request is sent once more with that. What this throws is
    /// not shown to the caller, who gets the 401.
    /// </summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="token">The token that was refused.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask RejectedAsync(long accountId, ApiToken token, CancellationToken cancellationToken);
}
