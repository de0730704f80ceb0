using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Creates in an account the objects that the integration needs there.</summary>
public interface IOneflowRegistrar
{
    /// <summary>
    /// Creates the template type, its data fields and the webhook, with a sign key of its own, where the account lacks them.
    /// It can be called again, concurrently, and after a crash: existing objects are reused, so that one of each is left; of several
    /// webhooks at the address of the account the others are deleted. It runs automatically after each enabling.
    /// </summary>
    /// <param name="accountId">Id of the account.</param>
    /// <param name="cancellationToken">
    /// Cancels the call. The next one continues with the objects created so far, up to a minute later: until then Oneflow may still be
    /// carrying out the last request.
    /// </param>
    /// <exception cref="OneflowAccountUnavailableException">The account has no working token.</exception>
    /// <exception cref="OneflowException">Oneflow refused a call.</exception>
    /// <exception cref="InvalidOperationException">
    /// No registration is configured, or the account has no active admin whom Oneflow lets set data fields.
    /// </exception>
    Task<OneflowRegistration> RegisterAsync(long accountId, CancellationToken cancellationToken = default);
}
