using System.Net;
using System.Net.Sockets;
using System.Text;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Contracts;

/// <summary>The bytes that a new contract allocates, with its journal and a webhook. Runs alone, because it is measured.</summary>
[Collection(Sequential.Name)]
public sealed class ContractMemoryTests(TestServer server) : IClassFixture<TestServer>
{
    private const int WarmUp = 200;
    private const int Count = 1000;

    // It takes 31 KB, 6 of them for the response, which the journal keeps. A path for each member that is looked at, or a second
    // object for each change that could be taken back, is more than there is room for.
    private const int MostAllocated = 36 * 1024;

    [Fact]
    public async Task A_new_contract_leaves_little_to_collect()
    {
        var tenant = await server.NewTenantAsync();
        using var receiver = new TcpListener(IPAddress.Loopback, 0);
        // It never answers, so that no delivery but the first begins.
        receiver.Start();
        await tenant.HookAsync(new Uri($"http://{receiver.LocalEndpoint}/"));

        var allocated = Allocated(Request(tenant));

        Assert.InRange(allocated, 1, MostAllocated);
    }

    /// <summary>The bytes that a request allocates, all but those of its caller, which allocates none.</summary>
    private long Allocated(byte[] request)
    {
        // It compares the state before and after each call, which takes more than the call.
        var guard = TenantScheduler.Guard;
        TenantScheduler.Guard = null;
        try
        {
            using var caller = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            caller.Connect(IPAddress.Loopback, server.Origin.Port);
            var buffer = new byte[64 * 1024];
            for (var i = 0; i < WarmUp; i++)
                Send(caller, request, buffer);

            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < Count; i++)
                Send(caller, request, buffer);
            return (GC.GetTotalAllocatedBytes(precise: true) - before) / Count;
        }
        finally
        {
            TenantScheduler.Guard = guard;
        }
    }

    // A contract ends with the object that it is, and nothing follows it before the next request.
    private static void Send(Socket caller, byte[] request, byte[] buffer)
    {
        caller.Send(request);
        var length = 0;
        while (!buffer.AsSpan(0, length).EndsWith("+00:00\"}"u8))
            length += caller.Receive(buffer, length, buffer.Length - length, SocketFlags.None);
        Assert.True(buffer.AsSpan().StartsWith("HTTP/1.1 200"u8));
    }

    private byte[] Request(TestTenant tenant)
    {
        var body = Bodies.Contract(tenant).ToJsonString();
        return Encoding.UTF8.GetBytes(
            $"POST /v1/contracts/create HTTP/1.1\r\nHost: {server.Origin.Authority}\r\nx-oneflow-api-token: {tenant.Token}\r\n"
            + $"x-oneflow-user-email: {tenant.Admin}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }
}
