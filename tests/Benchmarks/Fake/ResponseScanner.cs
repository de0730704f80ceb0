using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks.Fake;

/// <summary>Reads past whole answers on a connection that is kept alive; they must tell their length, or come in chunks.</summary>
internal sealed class ResponseScanner(Socket socket)
{
    private static readonly byte[] EndOfHeaders = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] Length = "content-length: "u8.ToArray();

    private static readonly byte[] LastChunk = "\r\n0\r\n\r\n"u8.ToArray();

    private readonly byte[] _buffer = new byte[64 * 1024];

    /// <summary>Reads one answer.</summary>
    /// <exception cref="InvalidDataException">It was not a success, or of no or of too great a length.</exception>
    public async ValueTask SkipOneAsync()
    {
        var length = 0;
        int headers;
        while ((headers = _buffer.AsSpan(0, length).IndexOf(EndOfHeaders)) < 0)
            length += await ReceiveAsync(length);

        var text = Encoding.ASCII.GetString(_buffer, 0, headers);
        if (text.Contains("transfer-encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            // Nothing follows it, as the next request is not sent yet.
            while (!_buffer.AsSpan(0, length).EndsWith(LastChunk))
                length += await ReceiveAsync(length);
            return;
        }

        var end = headers + EndOfHeaders.Length + LengthOf(text);
        if (end > _buffer.Length)
            throw new InvalidDataException($"An answer of {end} bytes does not fit.");

        while (length < end)
            length += await ReceiveAsync(length);
    }

    private async ValueTask<int> ReceiveAsync(int offset)
    {
        var received = await socket.ReceiveAsync(_buffer.AsMemory(offset));
        return received > 0 ? received : throw new InvalidDataException("The server closed the connection.");
    }

    private static int LengthOf(string headers)
    {
        if (!headers.StartsWith("HTTP/1.1 2", StringComparison.Ordinal))
            throw new InvalidDataException($"Not a success: {headers.Split("\r\n")[0]}");

        var at = headers.IndexOf(Encoding.ASCII.GetString(Length), StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return headers.StartsWith("HTTP/1.1 204", StringComparison.Ordinal)
                ? 0
                : throw new InvalidDataException("An answer tells no length.");

        var digits = headers.AsSpan(at + Length.Length);
        var line = digits.IndexOf('\r');
        return int.Parse(line < 0 ? digits : digits[..line], CultureInfo.InvariantCulture);
    }
}
