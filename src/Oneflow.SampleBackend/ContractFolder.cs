namespace Oneflow.SampleBackend;

/// <summary>The folder of signed contracts, one PDF each.</summary>
internal sealed class ContractFolder
{
    private const string Part = ".part";

    private readonly string _path;

    public ContractFolder(string path)
    {
        _path = path;

        // Of downloads that an earlier process did not end.
        foreach (var part in Directory.EnumerateFiles(path, $"*{Part}"))
            File.Delete(part);
    }

    /// <summary>Writes a contract beside its place and moves it there, so that readers never see a part.</summary>
    public async Task FileAsync(long accountId, long contractId, Func<Stream, Task> download)
    {
        var path = Path.Combine(_path, FormattableString.Invariant($"{accountId}-{contractId}.pdf"));
        var part = $"{path}.{Path.GetRandomFileName()}{Part}";
        try
        {
            await using (var stream = PrivateFiles.Open(part, FileMode.CreateNew))
                await download(stream);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
