using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OneflowFake.Tests.Support;

/// <summary>
/// Sends bytes as they are, for requests that no client would make. The connection is kept as long as the server keeps it.
/// </summary>
internal sealed class RawConnection(int port) : IAsyncDisposable
{
    private readonly byte[] _buffer = new byte[256 * 1024];
    private Socket? _socket;

    /// <summary>Sends a request.</summary>
    /// <param name="request">Its bytes.</param>
    /// <param name="isLast">Whether nothing follows, so that the server does not wait for what is missing.</param>
    /// <returns>Status and body of the answer; 0 when the server hung up without one.</returns>
    public async Task<(int Status, string Body)> SendAsync(ReadOnlyMemory<byte> request, bool isLast)
    {
        try
        {
            _socket ??= await ConnectAsync();
            await SendAllAsync(request);
            if (isLast)
                _socket.Shutdown(SocketShutdown.Send);
            var (status, body, isKept) = await ReceiveAsync();
            if (isLast || !isKept)
                Close();
            return (status, body);
        }
        catch (SocketException)
        {
            // Reset by the server, which is a way to refuse.
            Close();
            return (0, "");
        }
    }

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, LingerState = new(true, 0) };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return socket;
    }

    private async Task SendAllAsync(ReadOnlyMemory<byte> request)
    {
        while (!request.IsEmpty)
            request = request[await _socket!.SendAsync(request)..];
    }

    private async Task<(int Status, string Body, bool IsKept)> ReceiveAsync()
    {
        var filled = 0;
        while (true)
        {
            var read = await _socket!.ReceiveAsync(_buffer.AsMemory(filled));
            if (read == 0)
                return Parse(filled, isEnd: true) ?? (0, "", false);

            filled += read;
            if (Parse(filled, isEnd: false) is { } answer)
                return answer;
        }
    }

    private (int Status, string Body, bool IsKept)? Parse(int filled, bool isEnd)
    {
        var text = Encoding.UTF8.GetString(_buffer, 0, filled);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return null;

        var head = text[..end];
        var length = Header(head, "Content-Length: ") is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : 0;
        var headLength = Encoding.UTF8.GetByteCount(head) + 4;
        if (filled < headLength + length && !isEnd)
            return null;

        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        return (status, text[(end + 4)..], !isEnd && Header(head, "Connection: ") != "close");
    }

    private static string? Header(string head, string name)
    {
        var start = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? null : head[(start + name.Length)..].Split('\r')[0];
    }

    private void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }
}
