using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TestKit.Clients.Hostile;

/// <summary>A server that speaks raw bytes, and treats each connection as the test says.</summary>
public sealed class HostileServer : IAsyncDisposable
{
    // Far more than a stop takes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<HostileConnection, Task> _behaviour;
    private readonly ConcurrentBag<HostileConnection> _connections = [];
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly Task _accepting;

    public HostileServer(Func<HostileConnection, Task> behaviour)
    {
        _behaviour = behaviour;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1/");

    /// <summary>The requests that came, each with its body.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Answers each connection in its turn, and the last of them from then on.</summary>
    public static HostileServer InTurn(params Func<HostileConnection, Task>[] behaviours)
    {
        var next = -1;
        return new HostileServer(connection => behaviours[Math.Min(Interlocked.Increment(ref next), behaviours.Length - 1)](connection));
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        foreach (var connection in _connections)
            connection.Dispose();
        await _accepting.WaitAsync(Patience);
    }

    private async Task AcceptAsync()
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                var connection = new HostileConnection(await _listener.AcceptSocketAsync(), _requests);
                _connections.Add(connection);
                running.Add(RunAsync(connection));
            }
        }
        catch (Exception exception) when (exception is SocketException or InvalidOperationException)
        {
            // InvalidOperationException: the listener was stopped, or disposed of, between two connections.
            await Task.WhenAll(running);
        }
    }

    private async Task RunAsync(HostileConnection connection)
    {
        using (connection)
        {
            try
            {
                await _behaviour(connection);
            }
            catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
            {
                // The client went away, or the test did.
            }
        }
    }
}
