using System.Diagnostics;
using Workers;

namespace ApiWrappers.TokenSharing.Tests;

/// <summary>One process of a fleet.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    public static async Task<WorkerProcess> StartAsync(RedisServer redis, TokenEndpointServer endpoint)
    {
        string[] arguments = [typeof(TokenWorker).Assembly.Location, TokenWorker.Verb, redis.SocketPath, redis.Folder.FullName,
            endpoint.Address];
        var worker = new WorkerProcess(
            Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!);
        Assert.Equal("ready", await worker.ReadAsync());
        return worker;
    }

    /// <summary>Takes a token, and with <c>refuse</c> another than before.</summary>
    public async Task<string> SendAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        await _process.StandardInput.FlushAsync();
        return await ReadAsync();
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private async Task<string> ReadAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        return await _process.StandardOutput.ReadLineAsync(timeout.Token) ?? "(ended)";
    }
}
