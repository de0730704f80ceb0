using Oneflow.Client;
using Oneflow.Integration;

namespace Oneflow.SampleBackend;

/// <summary>Files a contract once it is signed. Filing the same contract again does no harm.</summary>
internal sealed class SignedContracts(
    IOneflowClientFactory clients, ContractFolder folder, IConfiguration configuration, ILogger<SignedContracts> logger)
    : IOneflowWebhookHandler
{
    public static TimeSpan DownloadTimeout(IConfiguration settings) => settings.GetValue("DownloadTimeout", TimeSpan.FromMinutes(2));

    public async Task HandleAsync(OneflowWebhookEvent webhookEvent, CancellationToken cancellationToken)
    {
        if (webhookEvent.Type != EventType.ContractSign)
            return;

        var (accountId, contractId) = (webhookEvent.AccountId, webhookEvent.ContractId);
        var client = await clients.ForAccountAsync(accountId, cancellationToken);

        // The signature of a delivery covers only its id, so ask Oneflow.
        if ((await client.Contracts.GetContractAsync(contractId, cancellationToken)).State != ContractState.Signed)
            return;

        // The client's deadline holds for each wait of a download; this one holds for all of it.
        var timeout = DownloadTimeout(configuration);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            await foreach (var file in client.Files.EnumerateContractFilesAsync(contractId, cancellationToken: limit.Token)
                .Where(file => file.Type == FileType.Contract))
                await folder.FileAsync(accountId, contractId, stream
                    => client.Files.DownloadContractFileAsync(contractId, file.Id, stream, cancellationToken: limit.Token));
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Contract {contractId} was not downloaded within DownloadTimeout, {timeout}.", exception);
        }

        if (logger.IsEnabled(LogLevel.Information))
            logger.LogInformation("Contract {ContractId} of account {AccountId} is filed.", contractId, accountId);
    }
}
