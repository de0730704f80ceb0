using Microsoft.AspNetCore.Http;
using OneflowFake.Tests.Support;

namespace OneflowFake.BrowserTests;

/// <summary>A browser, and a server with something on every page.</summary>
public sealed class ConsoleFixture : IAsyncLifetime
{
    private Receiver? _receiver;
    private Scenery? _scenery;
    private Window? _window;

    public Browser Browser { get; } = new();

    public TestServer Server { get; } = new();

    public Scenery Scenery => _scenery!;

    /// <summary>The window that tests of single pages share: what it has loaded once it need not load again.</summary>
    public async Task<Window> WindowAsync() => _window ??= await Browser.OpenAsync(Server.Origin);

    public async Task InitializeAsync()
    {
        if (Browser.Missing is not null)
            return;

        await Server.InitializeAsync();
        _receiver = await Receiver.StartAsync((http, _) =>
        {
            var isFailing = http.Request.Path == "/failing";
            http.Response.StatusCode = isFailing ? 503 : 200;
            http.Response.ContentType = isFailing ? "application/json" : null;
            return isFailing ? http.Response.WriteAsync("""{"error":"The database is not there."}""") : Task.CompletedTask;
        });
        _scenery = await Scenery.BuildAsync(Server, _receiver.Url);
        await Browser.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        if (Browser.Missing is not null)
            return;

        if (_window is not null)
            await _window.DisposeAsync();
        await Browser.DisposeAsync();
        await _receiver!.DisposeAsync();
        await Server.DisposeAsync();
    }
}
