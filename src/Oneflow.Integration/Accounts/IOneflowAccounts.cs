namespace Oneflow.Integration;

/// <summary>Enables and disables accounts. Both ask Oneflow before they change anything.</summary>
public interface IOneflowAccounts
{
    /// <summary>
    /// Asks Oneflow which account a token belongs to, and stores it for that account. For the Show Token method: pass the
    /// text that the user pasted, and do not keep it.
    /// </summary>
    /// <param name="token">The token as the user entered it; surrounding spaces are ignored.</param>
    /// <param name="accountId">The account that it must belong to; null for any.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<OneflowEnableResult> EnableAsync(string? token, long? accountId = null, CancellationToken cancellationToken = default);

    /// <summary>Drops the token of an account if Oneflow no longer accepts it.</summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<OneflowDisableOutcome> DisableAsync(long accountId, CancellationToken cancellationToken = default);
}
