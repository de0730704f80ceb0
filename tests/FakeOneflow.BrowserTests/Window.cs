using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace OneflowFake.BrowserTests;

/// <summary>A page in a browser. It notes requests to other servers and errors of the page's console.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = new();

    private Window(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Things that must not happen and did.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>The events since it was last asked.</summary>
    public IReadOnlyCollection<string> TakeFaults()
    {
        var taken = _faults.ToList();
        _faults.Clear();
        return taken;
    }

    public static async Task<Window> CreateAsync(IBrowserContext context, Uri origin)
    {
        var window = new Window(context, await context.NewPageAsync());
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin.ToString(), StringComparison.Ordinal))
                window._faults.Enqueue($"a request left the fake: {request.Url}");
        };
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                window._faults.Enqueue($"console: {message.Text} at {message.Location}");
        };
        context.WebError += (_, error) => window._faults.Enqueue($"script: {error.Error}");
        return window;
    }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.WaitForSelectorAsync("h1, h2");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
