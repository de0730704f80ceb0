using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace TestKit.Clients.Hostile;

/// <summary>One connection of a client to the hostile server.</summary>
public sealed class HostileConnection(Socket socket, ConcurrentQueue<string> requests) : IDisposable
{
    private const string Length = "\r\nContent-Length: ";
    private readonly NetworkStream _stream = new(socket, ownsSocket: true);

    /// <summary>Reads one request and its body of known length.</summary>
    public async Task<string> ReadRequestAsync()
    {
        var request = new StringBuilder(await ReadHeadAsync());
        var head = request.ToString();
        if (head.IndexOf(Length, StringComparison.Ordinal) is >= 0 and var at)
        {
            var body = new byte[int.Parse(
                head.AsSpan(at + Length.Length)[..head.AsSpan(at + Length.Length).IndexOf('\r')], provider: null)];
            await _stream.ReadExactlyAsync(body);
            request.Append(Encoding.UTF8.GetString(body));
        }

        requests.Enqueue(request.ToString());
        return request.ToString();
    }

    /// <summary>Reads up to the end of the headers.</summary>
    public async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (head.Length < 4 || head.ToString(head.Length - 4, 4) != "\r\n\r\n")
        {
            await _stream.ReadExactlyAsync(one);
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    /// <summary>Answers a request, and keeps whatever comes of it, before and after the answer, until the client goes away.</summary>
    public async Task AnswerAndKeepAllAsync(string statusLine, string body)
    {
        var all = new StringBuilder();
        try
        {
            all.Append(await ReadHeadAsync());
            await AnswerAsync(statusLine, body);
            var buffer = new byte[1024];
            while (await _stream.ReadAsync(buffer) is > 0 and var count)
                all.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }
        finally
        {
            requests.Enqueue(all.ToString());
        }
    }

    public async Task WriteAsync(string text) => await WriteAsync(Encoding.Latin1.GetBytes(text));

    public async Task WriteAsync(byte[] bytes) => await _stream.WriteAsync(bytes);

    /// <summary>Answers a whole response.</summary>
    public Task AnswerAsync(string statusLine, string body, string headers = "Content-Type: application/json\r\n")
        => WriteAsync($"HTTP/1.1 {statusLine}\r\n{headers}Content-Length: {Encoding.Latin1.GetByteCount(body)}\r\n\r\n{body}");

    /// <summary>Breaks the connection off, so that the client gets a reset.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    /// <summary>Done when the client closes the connection.</summary>
    public async Task ClosedAsync()
    {
        try
        {
            while (await _stream.ReadAsync(new byte[1024]) > 0)
            {
            }
        }
        catch (IOException)
        {
            // A reset is an end as well.
        }
    }

    public void Dispose() => _stream.Dispose();
}
