using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OneflowFake.CommandLine;

/// <summary>
/// Asks a server on this machine whether it is ready. An image without a shell has no other way to check its health; a
/// plain socket keeps the HTTP client and all that comes with it out of that image.
/// </summary>
internal static class ReadyCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(int port, TimeProvider clock, TextWriter error, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            if (await IsReadyAsync(port, deadline.Token))
                return FakeServerConsole.Success;
        }
        catch (Exception fault) when (fault is SocketException or IOException or OperationCanceledException)
        {
            // Nothing answers, which is one way not to be ready.
        }

        await error.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"No fake-oneflow is ready on port {port} of this machine."));
        return FakeServerConsole.Failure;
    }

    private static async Task<bool> IsReadyAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync("GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray(), cancellationToken);

        using var reader = new StreamReader(stream, Encoding.ASCII);
        var response = await reader.ReadToEndAsync(cancellationToken);
        return response.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal) && response.EndsWith("ready", StringComparison.Ordinal);
    }
}
