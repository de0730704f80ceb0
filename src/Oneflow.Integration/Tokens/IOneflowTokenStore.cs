using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>
/// Keeps the tokens of accounts, encrypted. <see cref="IOneflowClientFactory"/> takes them from here. Store only tokens
/// whose account was checked; <see cref="IOneflowAccounts"/> does so.
/// </summary>
public interface IOneflowTokenStore : IOneflowTokenSource
{
    /// <summary>Stores the token of an account in place of its current one. Of concurrent calls, one token is left.</summary>
    /// <param name="accountId">Id of the account that the token belongs to.</param>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task StoreAsync(long accountId, ApiToken token, CancellationToken cancellationToken = default);

    /// <summary>Finds an account.</summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The account; null when it was never enabled.</returns>
    Task<OneflowAccount?> FindAsync(long accountId, CancellationToken cancellationToken = default);

    /// <summary>Returns all accounts that were ever enabled, by id.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<OneflowAccount> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Removes an account and its token. The objects that were created in Oneflow are kept there.</summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>True when the account existed.</returns>
    Task<bool> RemoveAsync(long accountId, CancellationToken cancellationToken = default);
}
