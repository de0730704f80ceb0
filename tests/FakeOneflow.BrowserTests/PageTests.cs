using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OneflowFake.BrowserTests;

/// <summary>Each page in a real browser.</summary>
[Collection(ConsoleTestGroup.Name)]
public sealed class PageTests(ConsoleFixture console)
{
    private const int Wide = 1440;
    private const int Narrow = 360;

    private static readonly int[] Widths = [320, Narrow, 768, 1920];

    // What depends on the scheme.
    private static readonly AxeRunOptions Colors = new() { RunOnly = RunOnlyOptions.Rules("color-contrast") };

    private static readonly string[] Names =
    [
        "start", "calls", "call", "call-refused", "contracts", "contract", "webhooks", "delivery", "clock", "faults", "extension",
        "signicat", "reference", "operation", "tried", "missing",
    ];

    public static TheoryData<string> Pages => [.. Names];

    /// <summary>
    /// A page can be used by all in both schemes, loads nothing from elsewhere, reports no error and fits every window. Pictures of it
    /// are taken for people to look at.
    /// </summary>
    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Each_page_is_accessible_and_quiet_and_fits(string name)
    {
        var window = await console.WindowAsync();
        await window.Page.SetViewportSizeAsync(Wide, 900);
        await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await window.GoAsync(PathOf(name));
        if (name == "tried")
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

        var light = await CheckAsync(window, name, new());
        await PictureAsync(window, name, Wide, ColorScheme.Light);
        await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await CheckAsync(window, name, Colors);
        await PictureAsync(window, name, Wide, ColorScheme.Dark);
        var wider = new List<int>();
        foreach (var width in Widths)
        {
            await window.Page.SetViewportSizeAsync(width, 900);
            if (await ExcessAsync(window) > 0)
                wider.Add(width);
            if (width == Narrow)
                await PictureAsync(window, name, Narrow, ColorScheme.Dark);
        }

        await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await window.Page.SetViewportSizeAsync(Narrow, 900);
        await PictureAsync(window, name, Narrow, ColorScheme.Light);
        Assert.Equal("", string.Join("\n", light.Violations.Concat(dark.Violations).Select(Describe)));
        Assert.Empty(wider);
        Assert.DoesNotContain(window.TakeFaults(), fault => name != "missing" || !fault.Contains("404", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Every_page_can_be_read_without_scripts()
    {
        await using var window = await console.Browser.OpenAsync(console.Server.Origin, hasScript: false);
        foreach (var name in Names)
        {
            await window.GoAsync(PathOf(name));

            Assert.NotEqual("", await window.Page.Locator("main").InnerTextAsync());
            Assert.Equal(0, await window.Page.Locator("[data-script]:visible").CountAsync());
        }
    }

    /// <summary>Rules that only the full run has are run in the dark scheme too, on the page with most in it.</summary>
    [BrowserFact]
    public async Task Nothing_but_colors_depends_on_the_scheme()
    {
        var window = await console.WindowAsync();
        await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await window.GoAsync(PathOf("contract"));

        Assert.Empty((await window.Page.RunAxe()).Violations);
    }

    // The list of operations is long, and is looked at where it stands alone.
    private static Task<AxeResult> CheckAsync(Window window, string name, AxeRunOptions options) => name is "operation" or "tried"
        ? window.Page.RunAxe(new AxeRunContext { Exclude = [new AxeSelector("#operations")] }, options)
        : window.Page.RunAxe(options);

    private static Task<int> ExcessAsync(Window window) => window.Page.EvaluateAsync<int>(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    private static async Task PictureAsync(Window window, string name, int width, ColorScheme scheme)
    {
        var path = TestKit.RepositoryRoot.Combine("artifacts", "screenshots", $"{name}-{width}-{scheme}.png".ToLowerInvariant());
        await window.Page.ScreenshotAsync(new() { Path = path });
        Assert.True(new FileInfo(path).Length > 5000, $"{path} is empty.");
    }

    private string PathOf(string name) => $"/console/{console.Scenery.Tenant.Id}{console.Scenery.Pages[name]}";

    private static string Describe(AxeResultItem item) =>
        $"{item.Id}: {item.Help}\n{string.Join('\n', item.Nodes.Select(node => $"  {node.Html}"))}";
}
