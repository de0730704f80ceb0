using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Registers accounts after they were enabled, and those whose registration broke off.</summary>
internal sealed class RegistrationWorker(
    Registrar registrar, RegistrationStore registrations, RegistrationSignal signal, IOptions<OneflowIntegrationOptions> options, ILogger<RegistrationWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Registration is not null)
        {
            var next = signal.Next;
            await RegisterOpenAsync(stoppingToken);
            await signal.WaitAsync(next, BetweenLooks, stoppingToken);
            stoppingToken.ThrowIfCancellationRequested();
        }
    }

    private async Task RegisterOpenAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var accountId in await registrations.ListOpenAsync(stoppingToken))
                await RegisterAsync(accountId, stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError(exception, "The registrations could not be read. They are tried again in {Delay}.", BetweenLooks);
        }
    }

    private async Task RegisterAsync(long accountId, CancellationToken stoppingToken)
    {
        try
        {
            await registrar.RegisterAsync(accountId, stoppingToken);
            if (logger.IsEnabled(LogLevel.Information))
                logger.LogInformation("Account {AccountId} has its template type, data fields and webhook.", accountId);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError(exception, "Account {AccountId} could not be registered. It is tried again in {Delay}.", accountId, BetweenLooks);
        }
    }
}
