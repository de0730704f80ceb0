namespace Oneflow.SampleBackend;

/// <summary>Where signed contracts are filed, one PDF each.</summary>
internal sealed record ContractFolder(string Path)
{
    public string FileFor(long accountId, long contractId) => System.IO.Path.Combine(Path, FormattableString.Invariant($"{accountId}-{contractId}.pdf"));
}
