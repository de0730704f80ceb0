using OneflowFake.Tests.Support;

namespace OneflowFake.BrowserTests;

/// <summary>A browser, and a server with something on every page.</summary>
public sealed class ConsoleFixture : IAsyncLifetime
{
    private Receiver? _receiver;
    private Scenery? _scenery;

    public Browser Browser { get; } = new();

    public TestServer Server { get; } = new();

    public Scenery Scenery => _scenery!;

    public async Task InitializeAsync()
    {
        if (Browser.Missing is not null)
            return;

        await Server.InitializeAsync();
        _receiver = await Receiver.StartAsync((http, _) =>
        {
            http.Response.StatusCode = http.Request.Path == "/failing" ? 503 : 200;
            return Task.CompletedTask;
        });
        _scenery = await Scenery.BuildAsync(Server, _receiver.Url);
        await Browser.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        if (Browser.Missing is not null)
            return;

        await Browser.DisposeAsync();
        await _receiver!.DisposeAsync();
        await Server.DisposeAsync();
    }
}
