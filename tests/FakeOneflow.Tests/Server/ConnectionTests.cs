using System.Net.Sockets;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Server;

public sealed class ConnectionTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task One_connection_carries_every_kind_of_answer()
    {
        var connections = 0;
        using var handler = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = 1,
            ConnectCallback = async (context, cancellation) =>
            {
                connections++;
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var http = new HttpClient(handler);
        var tenant = await server.NewTenantAsync();

        for (var i = 0; i < 20; i++)
        {
            var token = await Reply.ReadAsync(await http.PostAsync(Address($"/_fake/tenants/{tenant.Id}/tokens"), null));
            await http.DeleteAsync(Address($"/_fake/tenants/{tenant.Id}/tokens/{token.Json["id"]}"));
            await http.GetAsync(Address("/v1/ping"));
            using var head = new HttpRequestMessage(HttpMethod.Head, Address("/readyz"));
            await http.SendAsync(head);
        }

        Assert.Equal(1, connections);
    }

    private Uri Address(string path) => new(server.Origin, path);
}
