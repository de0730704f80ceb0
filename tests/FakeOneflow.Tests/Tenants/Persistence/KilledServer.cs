using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>A process of its own, which is killed as by <c>kill -9</c>. Hash codes of texts differ from one to the next.</summary>
internal sealed class KilledServer : IMortalServer
{
    private readonly DataFolder _folder = new();
    private HostProcess? _process;

    public Uri Origin => new(_process!.BaseUrl, "/");

    public async Task StartAsync() => _process = await HostProcess.StartAsync(
        "--data", _folder.Path, "--predictable-secrets", "--frozen-at", TestServer.Start, "--allow-host", Comparison.Host);

    public async Task RestartAsync()
    {
        await _process!.KillAsync();
        _process.Dispose();
        await StartAsync();
    }

    public ValueTask DisposeAsync()
    {
        _process?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
