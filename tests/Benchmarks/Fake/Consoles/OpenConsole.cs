using System.Diagnostics;
using System.Net.Http.Headers;

namespace Benchmarks.Fake.Consoles;

/// <summary>
/// A console that is open, as far as the server notices: it follows the changes of the tenant and fetches its page again after one, at
/// most twice a second. A browser would take the machine from the server that is measured.
/// </summary>
internal sealed class OpenConsole : IAsyncDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _end = new();
    private readonly HttpClient _http;
    private readonly string _page;
    private Task _following = Task.CompletedTask;

    private OpenConsole(int port, string tenant)
    {
        _http = new() { BaseAddress = new($"http://127.0.0.1:{port}/") };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        _page = $"console/{tenant}/calls";
    }

    /// <summary>The number of times that the page was fetched.</summary>
    public int Refreshes { get; private set; }

    /// <summary>The longest that a page took.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>The largest number of rows that a page had.</summary>
    public int MostRows { get; private set; }

    public static async Task<OpenConsole> OpenAsync(int port, string tenant)
    {
        var console = new OpenConsole(port, tenant);
        await console.RefreshAsync();
        console._following = console.FollowAsync(tenant);
        return console;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        _end.Dispose();
    }

    private async Task FollowAsync(string tenant)
    {
        using var stream = new StreamReader(await _http.GetStreamAsync($"_fake/tenants/{tenant}/changes", _end.Token));
        while (await stream.ReadLineAsync(_end.Token) is { } line)
        {
            if (!line.StartsWith("event: change", StringComparison.Ordinal))
                continue;

            await RefreshAsync();
            await Task.Delay(Wait, _end.Token);
        }
    }

    private async Task RefreshAsync()
    {
        var started = Stopwatch.GetTimestamp();
        var page = await _http.GetStringAsync(_page, _end.Token);
        var took = Stopwatch.GetElapsedTime(started);
        Slowest = took > Slowest ? took : Slowest;
        MostRows = Math.Max(MostRows, page.Split("<tr id=\"call-").Length - 1);
        Refreshes++;
    }
}
