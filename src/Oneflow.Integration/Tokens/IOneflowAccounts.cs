namespace Oneflow.Integration;

/// <summary>Enables and disables accounts. Both ask Oneflow before they change anything.</summary>
public interface IOneflowAccounts
{
    /// <summary>
    /// Takes a token, asks Oneflow whose it is, and stores it for that account. For the Show Token method: give what the
    /// user pasted, and do not keep it.
    /// </summary>
    /// <param name="token">The token as the user gave it; spaces around it are ignored.</param>
    /// <param name="accountId">The account that it is said to belong to; null for whichever it belongs to.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OneflowEnableResult> EnableAsync(string? token, long? accountId = null, CancellationToken cancellationToken = default);

    /// <summary>Drops the token of an account if Oneflow no longer accepts it.</summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OneflowDisableOutcome> DisableAsync(long accountId, CancellationToken cancellationToken = default);
}
