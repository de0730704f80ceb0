using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>A process of its own, which is killed as by <c>kill -9</c>. Hash codes of texts differ from one to the next.</summary>
internal sealed class KilledServer : IMortalServer
{
    private readonly DataFolder _folder = new();
    private readonly Random _random = new(1);
    private HostProcess? _process;

    public Uri Origin => new(_process!.BaseUrl, "/");

    public string Errors => _process!.Errors;

    public async Task StartAsync() => _process = await HostProcess.StartAsync(
        "--data", _folder.Path, "--predictable-secrets", "--frozen-at", TestServer.Start, "--allow-host", Comparison.Host,
        "--snapshot-every", "7");

    public async Task RestartAsync(Func<Task>? inFlight)
    {
        var sent = inFlight?.Invoke() ?? Task.CompletedTask;
        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(4)));
        await _process!.KillAsync();
        await sent;
        Assert.DoesNotContain("fault", Errors, StringComparison.OrdinalIgnoreCase);
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
