using Workers;

namespace ApiWrappers.TokenSharing.Tests;

/// <summary>One process of a fleet.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly RunningProgram _program;

    private WorkerProcess(RedisServer redis, TokenEndpointServer endpoint) => _program = RunningProgram.Start(
        "dotnet",
        [typeof(TokenWorker).Assembly.Location, TokenWorker.Verb, redis.SocketPath, redis.Folder.FullName, endpoint.Address]);

    public static async Task<WorkerProcess> StartAsync(RedisServer redis, TokenEndpointServer endpoint)
    {
        var worker = new WorkerProcess(redis, endpoint);
        Assert.Equal("ready", await worker._program.ReadAsync());
        return worker;
    }

    /// <summary>Takes a token, and with <c>refuse</c> another than before.</summary>
    public async Task<string> SendAsync(string command)
    {
        await _program.SendAsync(command);
        return await _program.ReadAsync();
    }

    public void Dispose() => _program.Dispose();
}
