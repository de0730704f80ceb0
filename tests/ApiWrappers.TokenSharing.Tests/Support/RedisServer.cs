using System.Diagnostics;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;
using Workers;

namespace ApiWrappers.TokenSharing.Tests;

/// <summary>A Redis of its own in a folder of its own, that listens on no port and writes no file.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private Process? _process;

    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "redis-server")));

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
        _process = Process.Start(new ProcessStartInfo("redis-server", arguments) { RedirectStandardOutput = true })!;
        using var timeout = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            if (line.Contains("accept connections", StringComparison.OrdinalIgnoreCase))
                break;
        }

        _ = _process.StandardOutput.ReadToEndAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(RedisSocket.Options(SocketPath));
        await connection.GetDatabase().PingAsync();
    }

    public async Task StopAsync()
    {
        if (_process is not { } process)
            return;

        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Folder.Delete(recursive: true);
    }
}
