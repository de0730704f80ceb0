using System.Net;
using System.Net.Sockets;

namespace OneflowFake.Server;

/// <summary>
/// The sockets that a server listens on: IPv4 and IPv6 under one port, also when the system picks it. They are bound before
/// the server starts, since nothing else knows the port that was picked for the first.
/// </summary>
internal sealed class ListenSockets : IDisposable
{
    private const int Tries = 20;

    private readonly List<Socket> _sockets;

    private ListenSockets(List<Socket> sockets) => _sockets = sockets;

    public IEnumerable<IPEndPoint> EndPoints => _sockets.Select(socket => (IPEndPoint)socket.LocalEndPoint!);

    /// <summary>Binds the sockets.</summary>
    /// <param name="port">The port; 0 picks a free one.</param>
    /// <param name="any">True for every interface, false for this machine only.</param>
    /// <exception cref="IOException">The port is already in use.</exception>
    public static ListenSockets Bind(int port, bool any)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return new(any ? [BindAny(port)] : BindLoopback(port));
            }
            // A port that was picked for IPv4 may be taken for IPv6.
            catch (SocketException) when (port == 0 && left > 1)
            {
            }
            catch (SocketException taken)
            {
                throw new IOException($"Cannot listen on port {port}: {taken.SocketErrorCode}.", taken);
            }
        }
    }

    /// <summary>The socket that was bound to an address.</summary>
    public Socket Take(EndPoint endPoint) => _sockets.Find(socket => endPoint.Equals(socket.LocalEndPoint))!;

    public void Dispose()
    {
        foreach (var socket in _sockets)
            socket.Dispose();
    }

    private static Socket BindAny(int port)
    {
        if (!Socket.OSSupportsIPv6)
            return Bind(new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp), new IPEndPoint(IPAddress.Any, port));

        return Bind(new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp) { DualMode = true },
            new IPEndPoint(IPAddress.IPv6Any, port));
    }

    private static List<Socket> BindLoopback(int port)
    {
        var first = Bind(new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp),
            new IPEndPoint(IPAddress.Loopback, port));
        try
        {
            var sixth = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
            return [first, Bind(sixth, new(IPAddress.IPv6Loopback, ((IPEndPoint)first.LocalEndPoint!).Port))];
        }
        catch (SocketException fault) when (
            fault.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            // A machine or container without IPv6.
            return [first];
        }
        catch
        {
            first.Dispose();
            throw;
        }
    }

    private static Socket Bind(Socket socket, IPEndPoint endPoint)
    {
        try
        {
            socket.Bind(endPoint);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
