using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Makes in an account what the integration needs there.</summary>
public interface IOneflowRegistrar
{
    /// <summary>
    /// Makes sure that the account has the template type, its data fields and the webhook, with a sign key of its own. It
    /// may be called again and at the same time, and after a crash: what there is already is taken, so that one of each is
    /// left. It is done after each enabling by itself.
    /// </summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="cancellationToken">Ends it; what was made so far is found the next time.</param>
    /// <exception cref="OneflowAccountUnavailableException">The account has no token that works.</exception>
    /// <exception cref="OneflowException">Oneflow refused a call.</exception>
    /// <exception cref="InvalidOperationException">No registration is configured, or the account has no active admin.</exception>
    Task<OneflowRegistration> RegisterAsync(long accountId, CancellationToken cancellationToken = default);
}
