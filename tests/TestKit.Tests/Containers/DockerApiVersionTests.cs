using System.Net;
using System.Net.Sockets;
using System.Text;
using OneflowFake.Testcontainers;

namespace TestKit.Tests.Containers;

public sealed class DockerApiVersionTests
{
    [Fact]
    public async Task The_engine_is_asked_without_naming_a_version()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var asked = DockerApiVersion.AskAsync([new($"tcp://{listener.LocalEndpoint}")]);
        var request = await AnswerAsync(listener, """{"ApiVersion":"1.41","Version":"20.10.24"}""");

        Assert.StartsWith("GET /version ", request, StringComparison.Ordinal);
        Assert.Equal(new Version(1, 41), await asked);
    }

    [Fact]
    public async Task Without_an_engine_that_answers_there_is_no_version()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"tcp://{listener.LocalEndpoint}");
        listener.Stop();

        Assert.Null(await DockerApiVersion.AskAsync([address, new("unix:///nowhere/docker.sock")]));
    }

    private static async Task<string> AnswerAsync(TcpListener listener, string json)
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream());
        var request = await reader.ReadLineAsync();
        while (!string.IsNullOrEmpty(await reader.ReadLineAsync()))
            continue;

        var length = Encoding.UTF8.GetByteCount(json);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{json}"));
        return request!;
    }
}
