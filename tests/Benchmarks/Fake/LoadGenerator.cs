using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Benchmarks.Fake;

/// <summary>
/// Sends one request over and over on a few connections, and counts the answers. It works on the socket, because a full
/// HTTP client would take more of the machine than the servers do, and so make them all look alike.
/// </summary>
internal sealed class LoadGenerator(int port, ReadOnlyMemory<byte> request)
{
    private const int Connections = 16;

    /// <summary>Answers per second over a while.</summary>
    /// <exception cref="InvalidDataException">An answer was not a success.</exception>
    public async Task<double> PerSecondAsync(TimeSpan duration)
    {
        await CountAsync(TimeSpan.FromSeconds(1));
        var started = Stopwatch.GetTimestamp();
        var answers = await CountAsync(duration);
        return answers / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Sends a number of requests.</summary>
    public async Task SendAsync(int count)
    {
        var left = count;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => RunAsync(() => Interlocked.Decrement(ref left) >= 0)));
    }

    private async Task<long> CountAsync(TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(
            Enumerable.Range(0, Connections).Select(_ => RunAsync(() => Stopwatch.GetElapsedTime(started) < duration)));
        return counts.Sum();
    }

    private async Task<long> RunAsync(Func<bool> goesOn)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var answer = new ResponseScanner(socket);
        var count = 0L;
        for (; goesOn(); count++)
        {
            await socket.SendAsync(request);
            await answer.SkipOneAsync();
        }

        return count;
    }
}
