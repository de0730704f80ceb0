using Microsoft.Playwright;

namespace OneflowFake.BrowserTests;

/// <summary>
/// A Chromium of this machine: that of <c>CHROMIUM</c>, or Debian's, of which the one without windows starts faster and takes less.
/// None is downloaded.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private const string Usual = "/usr/bin/chromium";

    public static string ExecutablePath { get; } = Environment.GetEnvironmentVariable("CHROMIUM")
        ?? (File.Exists(Usual + "-headless-shell") ? Usual + "-headless-shell" : Usual);

    /// <summary>The reason why there is no browser; null when there is one.</summary>
    public static string? Missing => File.Exists(ExecutablePath)
        ? null
        : $"There is no browser at {ExecutablePath}: install Debian's package chromium-headless-shell or chromium, "
            + "or name one with CHROMIUM.";

    public async Task InitializeAsync()
    {
        if (Missing is not null)
            return;

        _playwright = await Playwright.CreateAsync();
        // As root, which a container's user often is, Chromium does not start with its sandbox.
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = ExecutablePath, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    /// <summary>A window of its own, which notes what must not happen.</summary>
    public async Task<Window> OpenAsync(
        Uri origin, ColorScheme scheme = ColorScheme.Light, int width = 1440, int height = 900, bool hasScript = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = origin.ToString(),
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = hasScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await Window.CreateAsync(context, origin);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
