namespace Oneflow.Client;

/// <summary>Gives clients for many accounts. It is safe to use from any number of threads.</summary>
public interface IOneflowClientFactory
{
    /// <summary>
    /// A client for an account. It takes the account's token from the <see cref="IOneflowTokenSource"/> at each
    /// attempt, so it may be kept, though a new one costs little. All clients share one pool of connections.
    /// </summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="cancellationToken">Ends the wait for the token.</param>
    /// <exception cref="OneflowTokenUnavailableException">The account has no token.</exception>
    ValueTask<OneflowClient> ForAccountAsync(long accountId, CancellationToken cancellationToken = default);
}
