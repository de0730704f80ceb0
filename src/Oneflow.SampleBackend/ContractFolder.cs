namespace Oneflow.SampleBackend;

/// <summary>The folder of signed contracts, one PDF each.</summary>
internal sealed record ContractFolder(string Path)
{
    public string FileFor(long accountId, long contractId) =>
        System.IO.Path.Combine(Path, FormattableString.Invariant($"{accountId}-{contractId}.pdf"));
}
