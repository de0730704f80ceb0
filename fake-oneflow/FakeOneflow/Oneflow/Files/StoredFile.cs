using OneflowFake.Oneflow.Contracts;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Files;

/// <summary>A file that anyone who has its secret can fetch from the storage.</summary>
internal sealed class StoredFile(string secret, Tenant tenant, Contract contract, long fileId)
{
    private readonly long _fileId = fileId;

    public string Secret { get; } = secret;
    public Tenant Tenant { get; } = tenant;
    public Contract Contract { get; } = contract;

    /// <summary>The file as it is now; null when it is gone.</summary>
    public ContractFile? Content => Tenant.Oneflow.FindContract(Contract.Id)?.Files.Find(Contract, _fileId);

    // Anyone who has the secret has the file, so it must not get into a log by way of a default formatter.
    public override string ToString() => $"file {_fileId} of contract {Contract.Id}";

    public static StoredFile Keep(StateStream state, StoredFile? it, Tenant tenant) =>
        new(state.Text(it?.Secret), tenant, Contracts.Contract.Keep(state, it?.Contract), state.Long(it?._fileId));
}
