using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>A server of this process: the next one starts on a copy of what was in its files at the moment of the kill.</summary>
internal sealed class CopiedServer : IMortalServer
{
    private DataFolder _folder = new();
    private StartedServer? _server;

    public Uri Origin => _server!.Tests.Origin;

    // Its errors are those of the test host.
    public string Errors => "";

    public async Task StartAsync() => _server = await StartedServer.StartAsync(Comparison.Options(_folder.Path));

    public async Task RestartAsync(Func<Task>? inFlight)
    {
        // Files that are written to cannot be copied as a kill would leave them.
        await (inFlight?.Invoke() ?? Task.CompletedTask);
        var left = _folder.Copy();
        await DisposeAsync();
        _folder = left;
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }
}
