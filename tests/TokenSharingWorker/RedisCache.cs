using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;

namespace TokenSharingWorker;

/// <summary>A Redis behind a Unix socket as a distributed cache, a connection for each command: as much of the protocol as tests need.</summary>
public sealed class RedisCache(string socketPath) : IDistributedCache
{
    public byte[]? Get(string key) => throw new NotSupportedException();

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => SendAsync(token, Bytes("GET"), Bytes(key));

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        var life = (long)options.AbsoluteExpirationRelativeToNow!.Value.TotalMilliseconds;
        return SendAsync(token, Bytes("SET"), Bytes(key), value, Bytes("PX"), Bytes(life.ToString(CultureInfo.InvariantCulture)));
    }

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    public Task RemoveAsync(string key, CancellationToken token = default) => SendAsync(token, Bytes("DEL"), Bytes(key));

    public Task PingAsync(CancellationToken token) => SendAsync(token, Bytes("PING"));

    /// <summary>The keys that the server holds.</summary>
    public async Task<int> CountAsync(CancellationToken token)
        => int.Parse(Encoding.ASCII.GetString((await SendAsync(token, Bytes("DBSIZE")))!), CultureInfo.InvariantCulture);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private async Task<byte[]?> SendAsync(CancellationToken token, params byte[][] words)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), token);
        await using var stream = new NetworkStream(socket);
        using var command = new MemoryStream();
        command.Write(Bytes($"*{words.Length}\r\n"));
        foreach (var word in words)
        {
            command.Write(Bytes($"${word.Length}\r\n"));
            command.Write(word);
            command.Write("\r\n"u8);
        }

        await stream.WriteAsync(command.ToArray(), token);
        var answer = await ReadLineAsync(stream, token);
        switch (answer[0])
        {
            case '$' when answer == "$-1":
                return null;
            case '$':
                var value = new byte[int.Parse(answer.AsSpan(1), CultureInfo.InvariantCulture)];
                await stream.ReadExactlyAsync(value, token);
                return value;
            case '+' or ':':
                return Bytes(answer[1..]);
            default:
                throw new IOException($"Redis answered {answer}");
        }
    }

    private static async Task<string> ReadLineAsync(NetworkStream stream, CancellationToken token)
    {
        var line = new StringBuilder();
        var next = new byte[1];
        while (line.Length == 0 || line[^1] != '\n')
        {
            await stream.ReadExactlyAsync(next, token);
            line.Append((char)next[0]);
        }

        return line.ToString().TrimEnd();
    }
}
