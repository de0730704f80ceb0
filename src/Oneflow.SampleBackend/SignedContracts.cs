using Oneflow.Client;
using Oneflow.Integration;

namespace Oneflow.SampleBackend;

/// <summary>Files a contract once it is signed. It may receive the same contract again, which has no further effect.</summary>
internal sealed class SignedContracts(
    IOneflowClientFactory clients, ContractFolder folder, ILogger<SignedContracts> logger) : IOneflowWebhookHandler
{
    public async Task HandleAsync(OneflowWebhookEvent webhookEvent, CancellationToken cancellationToken)
    {
        if (webhookEvent.Type != EventType.ContractSign)
            return;

        var (accountId, contractId) = (webhookEvent.AccountId, webhookEvent.ContractId);
        var client = await clients.ForAccountAsync(accountId, cancellationToken);

        // A delivery vouches for nothing but its own id, so Oneflow is asked.
        var contract = await client.Contracts.GetContractAsync(contractId, cancellationToken);
        if (contract.State != ContractState.Signed)
            return;

        await foreach (var file in client.Files.EnumerateContractFilesAsync(contractId, cancellationToken: cancellationToken))
        {
            if (file.Type == FileType.Contract)
                await DownloadAsync(client, contractId, file.Id, folder.FileFor(accountId, contractId), cancellationToken);
        }

        if (logger.IsEnabled(LogLevel.Information))
            logger.LogInformation("Contract {ContractId} of account {AccountId} is filed.", contractId, accountId);
    }

    // Written beside and moved, so that a reader never sees a part.
    private static async Task DownloadAsync(
        OneflowClient client, long contractId, long fileId, string path, CancellationToken cancellationToken)
    {
        var part = $"{path}.{Path.GetRandomFileName()}";
        await using (var stream = File.Create(part))
            await client.Files.DownloadContractFileAsync(contractId, fileId, stream, cancellationToken: cancellationToken);
        File.Move(part, path, overwrite: true);
    }
}
