namespace Oneflow.Client;

/// <summary>
/// Provides the tokens of accounts, such as from a database or a vault. Implemented by the application. It is called concurrently, and
/// must keep the tokens of accounts apart.
/// </summary>
public interface IOneflowTokenSource
{
    /// <summary>
    /// Returns the current token of an account. Called before each attempt of a call, within the call's deadline, so that a new token is
    /// used at once: return it from memory where possible.
    /// </summary>
    /// <param name="accountId">The id of the account.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The token; null when the account has none, because it was never enabled or its token was revoked.</returns>
    /// <exception cref="OneflowTokenUnavailableException">
    /// There is none, and the source throws a derived exception with the reason. The caller receives it unchanged.
    /// </exception>
    ValueTask<ApiToken?> GetTokenAsync(long accountId, CancellationToken cancellationToken);

    /// <summary>
    /// Called when Oneflow returned 401 to a token. Drop or mark that token, unless it was replaced meanwhile. When
    /// <see cref="GetTokenAsync"/> then returns another one, the request is sent again with it. Exceptions of this method are not shown
    /// to the caller, who receives the 401. A 401 to a call with an acting user may be for the user, such as one who has left: then this
    /// is called only when <c>GET /accounts/me</c> with the token alone gets a 401 too.
    /// </summary>
    /// <param name="accountId">The id of the account.</param>
    /// <param name="token">The token that was rejected.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask RejectedAsync(long accountId, ApiToken token, CancellationToken cancellationToken);
}
