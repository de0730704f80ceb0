namespace Oneflow.SampleBackend;

/// <summary>The folder of signed contracts, one PDF each.</summary>
internal sealed class ContractFolder
{
    private const string Part = ".part";

    private readonly string _path;

    public ContractFolder(string path, TimeProvider clock)
    {
        _path = path;

        // Of downloads that an earlier process did not end. Younger ones may be another's: an attempt takes a day at most.
        var dayAgo = clock.GetUtcNow().AddDays(-1).UtcDateTime;
        foreach (var part in Directory.EnumerateFiles(path, $"*{Part}").Where(part => File.GetLastWriteTimeUtc(part) < dayAgo))
            File.Delete(part);
    }

    /// <summary>Writes a contract to the disk and then moves it to its place, so that readers never see a part of it.</summary>
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
