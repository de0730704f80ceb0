using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Oneflow.Cli.Tests;

/// <summary>A server that is not a fake: it returns the same response to every request.</summary>
internal sealed class OtherServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    /// <param name="status">The status line without the version, such as <c>404 Not Found</c>.</param>
    /// <param name="body">The body.</param>
    /// <param name="type">The media type.</param>
    public OtherServer(string status, string body, string type = "application/json")
    {
        _listener.Start();
        var content = Encoding.UTF8.GetBytes(body);
        var head = $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {content.Length}\r\nConnection: close\r\n\r\n";
        _serving = ServeAsync([.. Encoding.ASCII.GetBytes(head), .. content]);
    }

    public string Url => $"http://{_listener.LocalEndpoint}/";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(byte[] response)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = client.GetStream();
                await ReadRequestAsync(stream);
                await stream.WriteAsync(response, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    // The whole of it: closing with bytes unread would reset the connection under the response.
    private async Task ReadRequestAsync(NetworkStream stream)
    {
        var buffer = new byte[8192];
        var request = "";
        while (!IsWhole(request))
            request += Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, _stop.Token));
    }

    private static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        const string Length = "Content-Length: ";
        var line = request[..end].Split("\r\n").FirstOrDefault(line => line.StartsWith(Length, StringComparison.OrdinalIgnoreCase));
        return request.Length - end - 4 >= int.Parse(line?[Length.Length..] ?? "0", System.Globalization.CultureInfo.InvariantCulture);
    }
}
