namespace Oneflow.Client;

/// <summary>Creates clients for many accounts. It is thread-safe.</summary>
public interface IOneflowClientFactory
{
    /// <summary>
    /// Returns a client for an account. It takes the account's token from the <see cref="IOneflowTokenSource"/> at each attempt, so it can
    /// be kept, and a new one costs little. All clients share one connection pool.
    /// </summary>
    /// <param name="accountId">The id of the account.</param>
    /// <param name="cancellationToken">Cancels the wait for the token.</param>
    /// <exception cref="OneflowTokenUnavailableException">The account has no token.</exception>
    ValueTask<OneflowClient> ForAccountAsync(long accountId, CancellationToken cancellationToken = default);
}
