namespace OneflowFake.Tests.Support;

/// <summary>A server for one test, which ends with it.</summary>
public sealed class StartedServer(TestServer tests) : IAsyncDisposable
{
    public TestServer Tests { get; } = tests;

    public static async Task<StartedServer> StartAsync(FakeServerOptions options) =>
        new(await new TestServer().StartAsync(options));

    public async ValueTask DisposeAsync() => await Tests.DisposeAsync();
}
