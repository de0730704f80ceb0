using System.IO.Compression;
using System.Text;
using ApiWrappers;

namespace Oneflow.Client.Tests.Hostile;

/// <summary>Something that a server does in place of a good answer, and what the call must make of it.</summary>
/// <param name="Kind">The kind of the error.</param>
/// <param name="Status">The status; 0 when none came.</param>
/// <param name="AnswerAsync">What is done once the request was read. It may wait until the client has the headers.</param>
internal sealed record HostileResponse(ApiErrorKind Kind, int Status, Func<HostileConnection, SemaphoreSlim, Task> AnswerAsync)
{
    private const string Ok = "HTTP/1.1 200 OK\r\nx-request-id: r-7\r\nContent-Type: application/json\r\n";
    private const string Broken = "{\"id\":7,\"name\":\"" + HostileClient.Token;

    public static IReadOnlyDictionary<string, HostileResponse> All { get; } = new Dictionary<string, HostileResponse>
    {
        ["reset before the answer"] = Lost(0, (connection, _) => Reset(connection)),
        ["closed before the answer"] = Lost(0, (_, _) => Task.CompletedTask),
        ["reset in the headers"] = Lost(0, (connection, _) => Reset(connection, "HTTP/1.1 200 OK\r\nx-a: b")),
        ["closed in the headers"] = Lost(0, (connection, _) => connection.WriteAsync("HTTP/1.1 200 OK\r\nx-a: b")),
        ["no HTTP"] = Lost(0, (connection, _) => connection.WriteAsync("SSH-2.0-OpenSSH_9.6\r\n\r\n")),
        ["a status that is not a number"] = Lost(0, (connection, _) => connection.WriteAsync("HTTP/1.1 two OK\r\n\r\n")),
        ["headers of 80 KB"] = Lost(0, (connection, _) => connection.WriteAsync($"{Ok}x-long: {new string('x', 80 * 1024)}\r\n\r\n")),
        ["5000 headers"] = Lost(0,
            (connection, _) => connection.WriteAsync(
            $"{Ok}{string.Concat(Enumerable.Range(0, 5000).Select(number => $"x-{number}: value\r\n"))}\r\n")),
        ["two lengths"] = Unreadable(
            Encoding.Latin1.GetBytes($"{Ok}Content-Length: 5\r\nContent-Length: 7\r\nTransfer-Encoding: none\r\n\r\nhello")),
        ["reset in the body"] = Lost(200, async (connection, headersCame) =>
        {
            await connection.WriteAsync($"{Ok}Content-Length: 100\r\n\r\n{Broken}");
            await headersCame.WaitAsync();
            connection.Reset();
        }),
        ["a length that is too long"] = Lost(200, (connection, _) => connection.WriteAsync($"{Ok}Content-Length: 1000\r\n\r\n{Broken}")),
        ["a chunk that breaks off"] =
            Lost(200, (connection, _) => connection.WriteAsync($"{Ok}Transfer-Encoding: chunked\r\n\r\nff\r\n{Broken}")),
        ["a chunk of no known length"] =
            Lost(200, (connection, _) => connection.WriteAsync($"{Ok}Transfer-Encoding: chunked\r\n\r\nzz\r\n{Broken}")),
        ["no last chunk"] = Lost(200, (connection, _) => connection.WriteAsync($"{Ok}Transfer-Encoding: chunked\r\n\r\n5\r\n{{\"id\"\r\n")),
        ["a length that is too short"] = Unreadable(Encoding.Latin1.GetBytes($"{Ok}Content-Length: 20\r\n\r\n{Broken}\"}}")),
        ["JSON that breaks off"] = Unreadable(Body(Broken)),
        ["nothing"] = Unreadable(Body("")),
        ["null"] = Unreadable(Body("null")),
        ["a list"] = Unreadable(Body("[]")),
        ["bytes that are no UTF-8"] =
            Unreadable([.. Encoding.Latin1.GetBytes($"{Ok}Content-Length: 14\r\n\r\n"), .. "{\"id\":\"\"}"u8, 0xff, 0xfe, 0xc3, 0x28,
            0x80]),
        ["HTML as a success"] = Unreadable(
            Encoding.Latin1.GetBytes(
            $"HTTP/1.1 200 OK\r\nx-request-id: r-7\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>")),
        ["an image as a success"] =
            Unreadable(Encoding.Latin1.GetBytes(
            $"HTTP/1.1 200 OK\r\nx-request-id: r-7\r\nContent-Type: image/png\r\nContent-Length: 4\r\n\r\n\u0089PNG")),
        ["gzip that was not asked for"] = Unreadable(Compressed()),
        ["a success that the spec lacks"] =
            Unreadable(Encoding.Latin1.GetBytes("HTTP/1.1 299 Odd\r\nx-request-id: r-7\r\nContent-Length: 4\r\n\r\nodd!"), 299),
        ["a success without its body"] = Unreadable("HTTP/1.1 204 No Content\r\nx-request-id: r-7\r\n\r\n"u8.ToArray(), 204),
        ["a teapot"] = Refused(418, "418 I'm a teapot", "short and stout"),
        ["a status that is not defined"] = Refused(599, "599", "?"),
        ["a status beyond those of HTTP"] = Refused(999, "999 Beyond", "?"),
        ["HTML as an error"] = Refused(502, "502 Bad Gateway", "<html>Sorry</html>"),
        ["an empty error"] = Refused(500, "500 Internal Server Error", ""),
        ["an error that quotes the token"] =
            Refused(401, "401 Unauthorized", $"{{\"detail\":\"{HostileClient.Token} of {HostileClient.Email}\"}}"),
        ["a long error that quotes the token at every place"] =
            Refused(500, "500 Oops", string.Concat(Enumerable.Repeat(HostileClient.Token + " ", 2000))),
        ["an upgrade that was not asked for"] =
            new(ApiErrorKind.Status, 101,
            (connection, _) => connection.WriteAsync(
            "HTTP/1.1 101 Switching Protocols\r\nx-request-id: r-7\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\nxyz")),
        ["a hundred continues and hints before the answer"] = new(ApiErrorKind.Status, 404, async (connection, _) =>
        {
            for (var count = 0; count < 50; count++)
                await connection.WriteAsync("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
            await connection.AnswerAsync("404 Not Found", "{}", "x-request-id: r-7\r\n");
        }),
        ["an error whose length is too long"] =
            new(ApiErrorKind.Status, 404,
            (connection, _) => connection.WriteAsync(
            $"HTTP/1.1 404 Not Found\r\nx-request-id: r-7\r\nContent-Length: 1000\r\n\r\n{Broken}")),
        ["an error that is reset in the body"] = new(ApiErrorKind.Status, 404, async (connection, headersCame) =>
        {
            await connection.WriteAsync($"HTTP/1.1 404 Not Found\r\nx-request-id: r-7\r\nContent-Length: 1000\r\n\r\n{Broken}");
            await headersCame.WaitAsync();
            connection.Reset();
        }),
        ["a redirect to another host"] =
            new(ApiErrorKind.Status, 302,
            (connection, _) => connection.AnswerAsync("302 Found", "", "x-request-id: r-7\r\nLocation: http://127.0.0.2:1/\r\n")),
        ["a redirect to itself"] =
            new(ApiErrorKind.Status, 307,
            (connection, _) => connection.AnswerAsync("307 Temporary Redirect", "", "x-request-id: r-7\r\nLocation: /v1/contracts/7\r\n")),
        ["a redirect to nowhere"] =
            new(ApiErrorKind.Status, 301,
            (connection, _) => connection.AnswerAsync("301 Moved Permanently", "", "x-request-id: r-7\r\nLocation: http://[\r\n")),
    };

    private static HostileResponse Lost(int status, Func<HostileConnection, SemaphoreSlim, Task> answerAsync) =>
        new(ApiErrorKind.Connection, status, answerAsync);

    private static HostileResponse Unreadable(byte[] bytes, int status = 200) =>
        new(ApiErrorKind.Unreadable, status, (connection, _) => connection.WriteAsync(bytes));

    private static HostileResponse Refused(int status, string line, string body)
        => new(ApiErrorKind.Status, status, (connection, _) => connection.AnswerAsync(line, body, "x-request-id: r-7\r\n"));

    private static byte[] Body(string text) => Encoding.UTF8.GetBytes($"{Ok}Content-Length: {text.Length}\r\n\r\n{text}");

    private static async Task Reset(HostileConnection connection, string before = "")
    {
        await connection.WriteAsync(before);
        connection.Reset();
    }

    private static byte[] Compressed()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
            gzip.Write("{\"id\":7}"u8);
        var packed = bytes.ToArray();
        return [.. Encoding.Latin1.GetBytes($"{Ok}Content-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"), .. packed];
    }
}
