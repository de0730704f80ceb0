using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OneflowFake.BrowserTests;

/// <summary>Each page in a real browser.</summary>
public sealed class PageTests(ConsoleFixture console) : IClassFixture<ConsoleFixture>
{
    private static readonly string[] Names =
    [
        "start", "calls", "call", "call-refused", "contracts", "contract", "webhooks", "delivery", "clock", "faults", "extension",
        "signicat", "reference", "missing",
    ];

    public static TheoryData<string, ColorScheme> Looks
    {
        get
        {
            var looks = new TheoryData<string, ColorScheme>();
            foreach (var name in Names)
            {
                looks.Add(name, ColorScheme.Light);
                looks.Add(name, ColorScheme.Dark);
            }

            return looks;
        }
    }

    /// <summary>A page can be used by all, loads nothing from elsewhere and reports no error.</summary>
    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Each_page_is_accessible_and_quiet(string name, ColorScheme scheme)
    {
        await using var window = await console.Browser.OpenAsync(console.Server.Origin, scheme);
        await window.GoAsync(PathOf(name));
        await window.Page.WaitForTimeoutAsync(150);

        var result = await window.Page.RunAxe();

        Assert.Equal("", string.Join("\n", result.Violations.Select(Describe)));
        Assert.DoesNotContain(window.Faults, fault => name != "missing" || !fault.Contains("404", StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1920)]
    public async Task No_page_is_wider_than_its_window(int width)
    {
        await using var window = await console.Browser.OpenAsync(console.Server.Origin, width: width);
        var wider = new List<string>();
        foreach (var name in Names)
        {
            await window.GoAsync(PathOf(name));

            var excess = await window.Page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (excess > 0)
                wider.Add($"{name} by {excess} px");
        }

        Assert.Empty(wider);
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

    /// <summary>Pictures of every page, light and dark, narrow and wide, for people to look at.</summary>
    [BrowserFact]
    public async Task Pictures_are_taken()
    {
        var folder = TestKit.RepositoryRoot.Combine("artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { 360, 1440 })
            {
                await using var window = await console.Browser.OpenAsync(console.Server.Origin, scheme, width);
                foreach (var name in Names)
                {
                    await window.GoAsync(PathOf(name));
                    await window.Page.WaitForTimeoutAsync(100);
                    var path = Path.Combine(folder, $"{name}-{width}-{scheme}.png".ToLowerInvariant());
                    await window.Page.ScreenshotAsync(new() { Path = path });
                    Assert.True(new FileInfo(path).Length > 5000, $"{path} is empty.");
                }
            }
        }
    }

    private string PathOf(string name) => $"/console/{console.Scenery.Tenant.Id}{console.Scenery.Pages[name]}";

    private static string Describe(AxeResultItem item) =>
        $"{item.Id}: {item.Help}\n{string.Join('\n', item.Nodes.Select(node => $"  {node.Html}"))}";
}
