using OneflowFake.Oneflow.Contracts;
using OneflowFake.Tenants;

namespace OneflowFake.Oneflow.Files;

/// <summary>A file that anyone who has its secret can fetch from the storage.</summary>
internal sealed class StoredFile(string secret, Tenant tenant, Contract contract, long fileId)
{
    public string Secret { get; } = secret;
    public Tenant Tenant { get; } = tenant;
    public Contract Contract { get; } = contract;

    /// <summary>The file as it is now; null when it is gone.</summary>
    public ContractFile? Content => Tenant.Oneflow.FindContract(Contract.Id)?.Files.Find(Contract, fileId);

    // Anyone who has the secret has the file, so it must not get into a log by way of a default formatter.
    public override string ToString() => $"file {fileId} of contract {Contract.Id}";
}
