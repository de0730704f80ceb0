using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Creates in an account the objects that the integration needs there.</summary>
public interface IOneflowRegistrar
{
    /// <summary>
    /// Creates the template type, its data fields and the webhook, with a sign key of its own, where the account lacks them.
    /// It can be called again, concurrently, and after a crash: existing objects are reused, so that one of each is left. It
    /// runs automatically after each enabling.
    /// </summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="cancellationToken">Cancels the call; the next one continues with the objects created so far.</param>
    /// <exception cref="OneflowAccountUnavailableException">The account has no working token.</exception>
    /// <exception cref="OneflowException">Oneflow refused a call.</exception>
    /// <exception cref="InvalidOperationException">
    /// No registration is configured, or the account has no active admin whom Oneflow lets set data fields.
    /// </exception>
    Task<OneflowRegistration> RegisterAsync(long accountId, CancellationToken cancellationToken = default);
}
