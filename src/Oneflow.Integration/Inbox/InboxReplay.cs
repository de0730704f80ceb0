using Microsoft.Extensions.Logging;

namespace Oneflow.Integration;

/// <summary>Reads unreadable deliveries again at each start, since an update may have brought a reader for them.</summary>
internal sealed class InboxReplay(IOneflowInbox inbox, ILogger<InboxReplay> logger)
{
    private const int PageSize = 100;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
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
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "The unreadable deliveries could not be replayed. It is tried again at the next start.");
        }
    }
}
