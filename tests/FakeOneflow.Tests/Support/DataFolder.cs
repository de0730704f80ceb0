using OneflowFake.Tenants.Persistence;

namespace OneflowFake.Tests.Support;

/// <summary>A data directory of a test, and servers that use it one after the other.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fake-oneflow-data-");

    public string Path => _directory.FullName;

    public string File => System.IO.Path.Combine(Path, DataFile.Name);

    public Task<StartedServer> StartAsync(FakeServerOptions? options = null) => StartedServer.StartAsync(options ?? Options());

    public FakeServerOptions Options(
        int port = 0, TimeProvider? clock = null, bool isFrozen = true, string? directory = null, int seed = 42,
        bool skipUnreadable = false, int snapshotInterval = TenantLog.DefaultInterval) => new()
        {
            DataDirectory = directory ?? Path,
            Seed = seed,
            Port = port,
            Clock = clock ?? TimeProvider.System,
            FrozenAt = isFrozen ? DateTimeOffset.Parse(TestServer.Start, System.Globalization.CultureInfo.InvariantCulture) : null,
            SkipUnreadableData = skipUnreadable,
            PredictableSecrets = true,
            SnapshotInterval = snapshotInterval,
        };

    /// <summary>A copy of what is in the directory at this moment, as a kill of the process would leave it.</summary>
    public DataFolder Copy()
    {
        var copy = new DataFolder();
        foreach (var file in Directory.GetFiles(Path))
            System.IO.File.Copy(file, System.IO.Path.Combine(copy.Path, System.IO.Path.GetFileName(file)));
        return copy;
    }

    /// <summary>The message with which a start on this directory is refused.</summary>
    public async Task<string> RefusalAsync(FakeServerOptions? options = null) =>
        (await Assert.ThrowsAsync<FakeServerDataException>(() => FakeServer.StartAsync(options ?? Options()))).Message;

    public void Dispose() => _directory.Delete(recursive: true);
}
