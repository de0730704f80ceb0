using System.Diagnostics;
using ApiWrappers;
using TestKit;

namespace Oneflow.Client.Tests.Hostile;

/// <summary>A call that its caller gives up ends at once, wherever it stands, and leaves nothing behind.</summary>
[Collection(nameof(ProcessWide))]
public sealed class CancellationTests : IDisposable
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n";

    private readonly CancellationTokenSource _cancellation = new();
    private readonly SemaphoreSlim _reached = new(0);
    private readonly SemaphoreSlim _closed = new(0);

    public void Dispose()
    {
        _cancellation.Dispose();
        _reached.Dispose();
        _closed.Dispose();
    }

    [Fact]
    public async Task While_it_waits_for_its_credential()
    {
        using var http = new HttpClient(OneflowHttp.CreateHandler());
        var clock = new HandMovedClock();
        var source = new WaitingTokens(_reached);
        var factory = new OneflowClientFactory(
            http, source, new OneflowConnectionOptions { BaseAddress = new Uri("http://127.0.0.1:9/"), Clock = clock });
        var client = await factory.ForAccountAsync(1);
        await GiveUpAsync(client.Contracts.TryGetContractAsync(7, _cancellation.Token), clock);
        Assert.True(source.WasCancelled);
    }

    [Fact]
    public async Task While_it_waits_for_the_token_that_others_wait_for_too()
    {
        await using var server = new HostileServer(StallAsync(""));
        using var http = new HttpClient(OneflowHttp.CreateHandler());
        var clock = new HandMovedClock();
        var cache = new OAuth2TokenCache(http, new OAuth2TokenCacheOptions { Clock = clock });
        var credential = new OAuth2Credential(
            cache, new OAuth2ClientOptions
            {
                TokenEndpoint = server.Address,
                ClientId = new OAuth2ClientId("id"),
                ClientSecret = new OAuth2ClientSecret("s3cr3t-s3cr3t")
            });
        var pipeline = new ApiPipeline(http, new ApiPipelineOptions { BaseAddress = server.Address, Clock = clock }, credential);
        var operation = new ApiOperation("get", HttpMethod.Get, "/x");

        using var others = new CancellationTokenSource();
        var other = pipeline.SendAsync(operation, "x", null, others.Token);
        await GiveUpAsync(pipeline.SendAsync(operation, "x", null, _cancellation.Token), clock, timersLeft: 2);
        Assert.False(other.IsCompleted);

        // Once no call waits, the fetch ends too.
        await others.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => other).WaitAsync(HostileClient.Patience);
        await ClosedAsync();
        await EventuallyAsync(() => clock.TimerCount == 0);
    }

    [Fact]
    public async Task While_it_waits_for_its_turn()
    {
        var clock = new HandMovedClock();
        await using var server = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("404 Not Found", "{}");
            await connection.ReadRequestAsync();
        });
        var limits = new ApiRateLimits(1, TimeSpan.FromSeconds(10), clock);
        using var client = new HostileClient(server, clock: clock, limits: limits);
        await client.Client.Contracts.TryGetContractAsync(7).WaitAsync(HostileClient.Patience);
        var call = client.Client.Contracts.TryGetContractAsync(7, _cancellation.Token);
        _reached.Release();
        await GiveUpAsync(call, clock);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task While_it_connects()
    {
        var handler = OneflowHttp.CreateHandler();
        handler.ConnectCallback = async (_, cancellationToken) =>
        {
            using var registration = cancellationToken.Register(() => _closed.Release());
            _reached.Release();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new UnreachableException();
        };
        await using var server = new HostileServer(_ => Task.CompletedTask);
        using var client = new HostileClient(server, handler: handler);
        await GiveUpAsync(client.Client.Contracts.TryGetContractAsync(7, _cancellation.Token), client.Clock);
        await ClosedAsync();
    }

    [Fact]
    public async Task While_it_sends_its_body()
    {
        await using var server = new HostileServer(async connection =>
        {
            await connection.ReadHeadAsync();
            _reached.Release();
            await Task.Delay(Timeout.Infinite, _cancellation.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            await connection.ClosedAsync();
            _closed.Release();
        });
        using var client = new HostileClient(server);
        using var endless = new EndlessFile();
        await GiveUpAsync(client.Client.AsUser(HostileClient.Email)
            .Files.TryUploadContractFileAsync(7, new ApiFile(endless, "x.pdf"), UploadAs.Attachment, _cancellation.Token), client.Clock);
        await ClosedAsync();
    }

    [Fact]
    public async Task While_it_waits_for_headers()
    {
        await using var server = new HostileServer(StallAsync("HTTP/1.1 200 OK\r\nx-a: "));
        using var client = new HostileClient(server);
        await GiveUpAsync(client.Client.Contracts.TryGetContractAsync(7, _cancellation.Token), client.Clock);
        await ClosedAsync();
    }

    [Theory]
    [InlineData(Ok + "{")]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 1000\r\n\r\n{")]
    public async Task While_it_reads_a_body(string beginning)
    {
        await using var server = new HostileServer(StallAsync(beginning));
        using var client = new HostileClient(server);
        var call = client.Client.Contracts.TryGetContractAsync(7, _cancellation.Token);
        Assert.True(await client.HeadersCame.WaitAsync(HostileClient.Patience));
        await GiveUpAsync(call, client.Clock);
        await ClosedAsync();
    }

    [Fact]
    public async Task While_it_copies_a_file()
    {
        await using var server = new HostileServer(StallAsync(Ok + "%PDF"));
        using var client = new HostileClient(server);
        using var destination = new MemoryStream();
        var progress = new ImmediateProgress(_ => _reached.Release());
        await GiveUpAsync(client.Client.Files.TryDownloadContractFileAsync(7, 8, destination, progress, _cancellation.Token), client.Clock);
        await ClosedAsync();
    }

    [Fact]
    public async Task While_it_waits_to_try_again()
    {
        await using var server = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("503 Service Unavailable", "", "Retry-After: 10\r\n");
            await connection.ReadRequestAsync();
        });
        using var client = new HostileClient(server, new ApiRetryOptions());
        var call = client.Client.Contracts.TryGetContractAsync(7, _cancellation.Token);
        await EventuallyAsync(() => client.Clock.TimerCount == 2);
        _reached.Release();
        await GiveUpAsync(call, client.Clock);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Before_it_begins()
    {
        await using var server = new HostileServer(_ => Task.CompletedTask);
        using var client = new HostileClient(server);
        await _cancellation.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.Client.Contracts.TryGetContractAsync(7, _cancellation.Token));
        Assert.Equal(_cancellation.Token, error.CancellationToken);
        Assert.Empty(server.Requests);
    }

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < HostileClient.Patience, "It never came to that.");
            await Task.Yield();
        }
    }

    private Func<HostileConnection, Task> StallAsync(string beginning) => async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.WriteAsync(beginning);
        _reached.Release();
        await connection.ClosedAsync();
        _closed.Release();
    };

    private async Task ClosedAsync() => Assert.True(await _closed.WaitAsync(HostileClient.Patience), "The connection stays open.");

    /// <summary>Cancels when the stage is reached, and looks at what is left.</summary>
    private async Task GiveUpAsync(Task call, HandMovedClock clock, int timersLeft = 0)
    {
        var unobserved = new List<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs args) => unobserved.Add(args.Exception);

        Collect();
        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            Assert.True(await _reached.WaitAsync(HostileClient.Patience), "The stage was never reached.");
            Assert.False(call.IsCompleted);
            await _cancellation.CancelAsync();
            var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(HostileClient.Patience));
            Assert.Equal(_cancellation.Token, error.CancellationToken);
            Assert.Equal(timersLeft, clock.TimerCount);
            Collect();
            Assert.Empty(unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
