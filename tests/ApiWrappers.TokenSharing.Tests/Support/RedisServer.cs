using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;
using Workers;

namespace ApiWrappers.TokenSharing.Tests;

/// <summary>A Redis of its own in a folder of its own, that listens on no port and writes no file.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private RunningProgram? _program;

    public static bool IsInstalled { get; } = ChildProgram.IsInstalled("redis-server");

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("redis");

    public string SocketPath => Path.Combine(Folder.FullName, "redis.sock");

    /// <summary>Opens a connection of its own, as each process of a fleet has.</summary>
    public RedisCache OpenCache() => RedisSocket.Cache(SocketPath);

    /// <summary>Returns the number of keys that the server holds.</summary>
    public async Task<long> CountAsync()
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(RedisSocket.Options(SocketPath));
        return await connection.GetServers().Single().DatabaseSizeAsync();
    }

    public async Task StartAsync()
    {
        string[] arguments = ["--port", "0", "--unixsocket", SocketPath, "--save", "", "--appendonly", "no", "--dir", Folder.FullName];
        _program = RunningProgram.Start("redis-server", arguments);
        await _program.ReadUntilAsync(line => line.Contains("accept connections", StringComparison.OrdinalIgnoreCase));
        await using var connection = await ConnectionMultiplexer.ConnectAsync(RedisSocket.Options(SocketPath));
        await connection.GetDatabase().PingAsync();
    }

    public async Task StopAsync()
    {
        if (_program is not { } program)
            return;

        await program.KillAsync();
        program.Dispose();
        _program = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Folder.Delete(recursive: true);
    }
}
