using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>
/// Keeps the tokens of accounts, encrypted. <see cref="IOneflowClientFactory"/> takes them from here. Whoever stores a
/// token must have checked whose it is; <see cref="IOneflowAccounts"/> does.
/// </summary>
public interface IOneflowTokenStore : IOneflowTokenSource
{
    /// <summary>Stores the token of an account, in place of the one it had. Stores at the same moment leave one of the tokens.</summary>
    /// <param name="accountId">Id of the account that the token belongs to.</param>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task StoreAsync(long accountId, ApiToken token, CancellationToken cancellationToken = default);

    /// <summary>Finds an account.</summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The account; null when it was never enabled.</returns>
    Task<OneflowAccount?> FindAsync(long accountId, CancellationToken cancellationToken = default);

    /// <summary>All accounts that were enabled once, by id.</summary>
    /// <param name="cancellationToken">Ends the listing.</param>
    IAsyncEnumerable<OneflowAccount> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Forgets an account and its token. What was registered in Oneflow stays there.</summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveAsync(long accountId, CancellationToken cancellationToken = default);
}
