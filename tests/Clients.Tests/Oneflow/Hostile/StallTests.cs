using ApiWrappers;

namespace Oneflow.Client.Tests.Hostile;

/// <summary>However slowly a server answers, the deadline ends the call.</summary>
public sealed class StallTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nx-request-id: r-7\r\nContent-Type: application/json\r\n";

    /// <summary>The part before the server falls silent, whether the headers end in it, and the outcome.</summary>
    public static TheoryData<string, bool, ApiErrorKind, int> Beginnings => new()
    {
        { "", false, ApiErrorKind.DeadlineExceeded, 0 },
        { "HTT", false, ApiErrorKind.DeadlineExceeded, 0 },
        { "HTTP/1.1 100 Continue\r\n\r\n", false, ApiErrorKind.DeadlineExceeded, 0 },
        { Head + "x-a: ", false, ApiErrorKind.DeadlineExceeded, 0 },
        { Head + "Content-Length: 100\r\n\r\n", true, ApiErrorKind.DeadlineExceeded, 200 },
        { Head + "Content-Length: 100\r\n\r\n{\"id\":7", true, ApiErrorKind.DeadlineExceeded, 200 },
        { Head + "Transfer-Encoding: chunked\r\n\r\nff\r\n{\"id\":7", true, ApiErrorKind.DeadlineExceeded, 200 },
        { Head + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"id\":7\r\nf", true, ApiErrorKind.DeadlineExceeded, 200 },
        { "HTTP/1.1 404 Not Found\r\nx-request-id: r-7\r\nContent-Length: 100\r\n\r\n{", true, ApiErrorKind.Status, 404 },
        { "HTTP/1.1 101 Switching Protocols\r\nx-request-id: r-7\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", true, ApiErrorKind.Status,
            101 },
    };

    [Theory]
    [MemberData(nameof(Beginnings))]
    public async Task Silence_ends_at_the_deadline_and_so_does_the_connection(
        string beginning, bool hasHeaders, ApiErrorKind kind, int status)
    {
        var written = new SemaphoreSlim(0);
        var closed = new SemaphoreSlim(0);
        await using var server = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(beginning);
            written.Release();
            await connection.ClosedAsync();
            closed.Release();
        });
        using var client = new HostileClient(server);

        var call = client.Client.Contracts.TryGetContractAsync(7);
        Assert.True(await (hasHeaders ? client.HeadersCame : written).WaitAsync(HostileClient.Patience));
        Assert.False(call.IsCompleted);
        client.Clock.Advance(HostileClient.Deadline);

        var error = (await call.WaitAsync(HostileClient.Patience)).Error!;
        Assert.Equal((kind, status, status == 0 ? null : "r-7"), (error.Kind, error.Status, error.RequestId));
        Assert.True(await closed.WaitAsync(HostileClient.Patience));
        Assert.Equal(0, client.Clock.TimerCount);
    }

    [Theory]
    [InlineData("200 OK", ApiErrorKind.DeadlineExceeded)]
    [InlineData("500 Oops", ApiErrorKind.Status)]
    public async Task A_body_that_drips_ends_at_the_deadline(string line, ApiErrorKind kind)
    {
        HostileClient? current = null;
        await using var server = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync($"HTTP/1.1 {line}\r\nContent-Length: 1000000\r\n\r\n");
            await current!.HeadersCame.WaitAsync();
            while (true)
            {
                await connection.WriteAsync(" ");
                current.Clock.Advance(HostileClient.Deadline / 100);
                await Task.Yield();
            }
        });
        using var client = current = new HostileClient(server);

        var error = (await client.Client.Contracts.TryGetContractAsync(7).WaitAsync(HostileClient.Patience)).Error!;
        Assert.Equal(kind, error.Kind);
        Assert.True(client.Clock.GetTimestamp() >= HostileClient.Deadline.Ticks);
        Assert.Equal(0, client.Clock.TimerCount);
    }
}
