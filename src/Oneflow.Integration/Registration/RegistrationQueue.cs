using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Has the worker look at the registration of an account.</summary>
internal sealed class RegistrationQueue(RegistrationStore registrations, RegistrationSignal signal, IOptions<OneflowIntegrationOptions> options)
{
    public async Task RequestAsync(long accountId, CancellationToken cancellationToken)
    {
        if (options.Value.Registration is null)
            return;

        await registrations.ReopenAsync(accountId, cancellationToken);
        signal.Set();
    }
}
