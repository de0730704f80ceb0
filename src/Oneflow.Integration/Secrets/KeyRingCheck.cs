using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;

namespace Oneflow.Integration;

/// <summary>Refuses to start a host whose Data Protection keys cannot be read or created.</summary>
internal sealed class KeyRingCheck(SecretProtector protector) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            protector.UnprotectToken(0, protector.ProtectToken(0, nameof(KeyRingCheck)));
            return Task.CompletedTask;
        }
        catch (CryptographicException exception)
        {
            throw new InvalidOperationException(
                "The Data Protection keys can be neither read nor created, so no token can be stored. Let this process read and write the "
                + "place that PersistKeysTo... names, and remove key files that are damaged.",
                exception);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
