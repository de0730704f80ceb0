using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>
/// Reads unreadable deliveries again at each start, since an update may have brought a reader for them. Events are handled meanwhile.
/// </summary>
internal sealed class InboxReplay(
    IOneflowInbox inbox,
    WebhookHandlerSlot handlers,
    IHostApplicationLifetime lifetime,
    IOptions<OneflowIntegrationOptions> options,
    ILogger<InboxReplay> logger) : BackgroundService
{
    private const int PageSize = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Inbox.Concurrency == 0)
            return;

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        try
        {
            await handlers.Handler.WaitAsync(stopping.Token);
            await ReplayAsync(stopping.Token);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // The rest is replayed at the next start.
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The unreadable deliveries could not be replayed. It is tried again at the next start.");
        }
    }

    private async Task ReplayAsync(CancellationToken cancellationToken)
    {
        var after = 0L;
        while (await inbox.ListUnreadableAsync(after, PageSize, cancellationToken) is [.., var last] page)
        {
            after = last.Id;
            foreach (var delivery in page)
            {
                if (await inbox.ReplayUnreadableAsync(delivery.Id, cancellationToken) && logger.IsEnabled(LogLevel.Information))
                {
                    logger.LogInformation(
                        "The unreadable delivery {Id} of account {AccountId} can be read now.", delivery.Id, delivery.AccountId);
                }
            }
        }
    }
}
