using System.Net;
using System.Net.Sockets;
using Oneflow.Testing.Containers;

namespace TestKit.Tests.Containers;

public sealed class ReadinessTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Uri _address;

    public ReadinessTests()
    {
        _listener.Start();
        _address = new Uri($"http://{_listener.LocalEndpoint}/");
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Waits_through_refusals_until_the_path_answers_200()
    {
        var wait = WaitAsync(TimeSpan.FromSeconds(30));

        await AnswerAsync("503 Service Unavailable");
        var request = await AnswerAsync("200 OK");

        await wait;
        Assert.StartsWith("GET /readyz ", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_that_stops_is_not_waited_for_and_its_output_is_shown()
    {
        var wait = WaitAsync(TimeSpan.FromMinutes(5));

        _exited.SetResult();
        await AnswerAsync("503 Service Unavailable");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => wait);
        Assert.Equal("image:tag stopped before it was ready. It printed:\nlast words", failure.Message);
    }

    [Fact]
    public async Task The_deadline_says_what_the_last_answer_was()
    {
        _listener.Stop();

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => WaitAsync(TimeSpan.FromMilliseconds(200)));

        Assert.StartsWith($"image:tag did not answer 200 on {_address}readyz within 0.2 seconds: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("It printed:\nlast words", failure.Message, StringComparison.Ordinal);
    }

    private Task WaitAsync(TimeSpan deadline) => Readiness.WaitAsync(
        new ContainerSpec("image:tag", 80) { Deadline = deadline },
        _address,
        _exited.Task,
        () => Task.FromResult("last words"),
        CancellationToken.None);

    private async Task<string> AnswerAsync(string status)
    {
        using var client = await _listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream());
        var request = await reader.ReadLineAsync();
        while (!string.IsNullOrEmpty(await reader.ReadLineAsync()))
            continue;

        await using var writer = new StreamWriter(client.GetStream());
        await writer.WriteAsync($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return request!;
    }
}
