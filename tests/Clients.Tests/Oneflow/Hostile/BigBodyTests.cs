using System.IO.Compression;
using System.Net;
using System.Text;
using ApiWrappers;

namespace Oneflow.Client.Tests.Hostile;

/// <summary>However much a server sends, little is read of a body that is not a value, and of a value no more than its limit.</summary>
[Collection(nameof(ProcessWide))]
public sealed class BigBodyTests
{
    private const long Megabyte = 1024 * 1024;
    private const long Size = 100 * Megabyte;
    private long _sent;

    /// <summary>The start, and the part that is repeated; the kind of error; the most that may be allocated, in megabytes.</summary>
    public static TheoryData<string, string, string, ApiErrorKind, int> Bodies => new()
    {
        { "500 Oops", "text/html", "x", ApiErrorKind.Status, 1 },
        { "404 Not Found", "application/json", "{\"detail\":\"" + HostileClient.Token + "\",", ApiErrorKind.Status, 1 },
        { "200 OK", "text/html", "<p>", ApiErrorKind.Unreadable, 1 },
        { "200 OK", "application/json", "[[[[", ApiErrorKind.Unreadable, 1 },
        { "200 OK", "application/json", "    ", ApiErrorKind.Unreadable, 8 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_hundred_megabytes_cost_little(string line, string type, string part, ApiErrorKind kind, int megabytes)
    {
        var chunk = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(part, 20_000)));
        await using var server = new HostileServer(connection => FloodAsync(connection, line, type, chunk));
        using var client = new HostileClient(server);
        await client.Client.Contracts.TryGetContractAsync(7).WaitAsync(HostileClient.Patience);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var error = (await client.Client.Contracts.TryGetContractAsync(7).WaitAsync(HostileClient.Patience)).Error!;
        var body = error.Body;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Equal((kind, true), (error.Kind, error.IsBodyTruncated));
        Assert.InRange(Encoding.UTF8.GetByteCount(body), 1, ApiError.BodyLimit);
        Assert.DoesNotContain(HostileClient.Token[..8], body, StringComparison.Ordinal);
        Assert.True(allocated <= megabytes * Megabyte, $"{allocated} bytes were allocated.");
    }

    [Fact]
    public async Task One_text_of_a_hundred_megabytes_is_given_up_at_the_limit()
    {
        var chunk = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
        await using var server =
            new HostileServer(connection => FloodAsync(connection, "200 OK", "application/json", chunk, "{\"id\":7,\"name\":\""));
        using var client = new HostileClient(server);
        var error = (await client.Client.Contracts.TryGetContractAsync(7).WaitAsync(HostileClient.Patience)).Error!;
        Assert.Equal(ApiErrorKind.Unreadable, error.Kind);
        Assert.Contains("longer than 67108864 bytes", error.Exception!.Message, StringComparison.Ordinal);
        Assert.InRange(Interlocked.Read(ref _sent), 64 * Megabyte, 80 * Megabyte);
    }

    [Theory]
    [InlineData("200 OK", ApiErrorKind.Unreadable)]
    [InlineData("500 Oops", ApiErrorKind.Status)]
    public async Task So_is_what_a_handler_unpacks_to_as_much(string line, ApiErrorKind kind)
    {
        var bomb = Pack(Size);
        Assert.InRange(bomb.Length, 1, Megabyte);
        using var handler = OneflowHttp.CreateHandler();
        handler.AutomaticDecompression = DecompressionMethods.All;
        await using var server = new HostileServer(connection => AnswerPackedAsync(connection, line, "gzip", bomb));
        using var client = new HostileClient(server, handler: handler);
        await client.Client.Contracts.TryGetContractAsync(7).WaitAsync(HostileClient.Patience);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var error = (await client.Client.Contracts.TryGetContractAsync(7).WaitAsync(HostileClient.Patience)).Error!;
        Assert.Equal((kind, true), (error.Kind, error.IsBodyTruncated));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 1, 8 * Megabyte);
    }

    [Theory]
    [InlineData("200 OK", "gzip", ApiErrorKind.Unreadable)]
    [InlineData("404 Not Found", "gzip", ApiErrorKind.Status)]
    [InlineData("200 OK", "br", ApiErrorKind.Unreadable)]
    [InlineData("404 Not Found", "br", ApiErrorKind.Status)]
    public async Task What_cannot_be_unpacked_is_an_error_like_others(string line, string encoding, ApiErrorKind kind)
    {
        using var handler = OneflowHttp.CreateHandler();
        handler.AutomaticDecompression = DecompressionMethods.All;
        await using var server =
            new HostileServer(connection => AnswerPackedAsync(connection, line, encoding, "this was never packed"u8.ToArray()));
        using var client = new HostileClient(server, handler: handler);
        var error = (await client.Client.Contracts.TryGetContractAsync(7).WaitAsync(HostileClient.Patience)).Error!;
        Assert.Equal((kind, int.Parse(line[..3], provider: null)), (error.Kind, error.Status));
    }

    private static byte[] Pack(long size)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            var spaces = Encoding.ASCII.GetBytes(new string(' ', (int)Megabyte));
            for (var written = 0L; written < size; written += spaces.Length)
                gzip.Write(spaces);
        }

        return packed.ToArray();
    }

    private static async Task AnswerPackedAsync(HostileConnection connection, string line, string encoding, byte[] body)
    {
        await connection.ReadRequestAsync();
        await connection.WriteAsync(
            $"HTTP/1.1 {line}\r\nConnection: close\r\nContent-Encoding: {encoding}\r\nContent-Length: {body.Length}\r\n\r\n");
        await connection.WriteAsync(body);
    }

    private async Task FloodAsync(HostileConnection connection, string line, string type, byte[] chunk, string beginning = "")
    {
        await connection.ReadRequestAsync();
        await connection.WriteAsync($"HTTP/1.1 {line}\r\nContent-Type: {type}\r\nContent-Length: {Size}\r\n\r\n{beginning}");
        for (var left = Size - beginning.Length; left > 0; left -= chunk.Length)
        {
            await connection.WriteAsync(chunk);
            Interlocked.Add(ref _sent, chunk.Length);
        }
    }
}
