using System.Text.Json.Nodes;
using Microsoft.Playwright;
using OneflowFake.Tests.Support;

namespace OneflowFake.BrowserTests;

/// <summary>The first quarter of an hour of a partner's developer.</summary>
[Collection(ConsoleTestGroup.Name)]
public sealed class StoryTests(ConsoleFixture console)
{
    [BrowserFact]
    public async Task A_developer_makes_the_first_contract_and_sees_it_signed()
    {
        await using var window = await console.Browser.OpenAsync(console.Server.Origin);
        var page = window.Page;

        // A tenant of one's own.
        await window.GoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create tenant" }).ClickAsync();
        await page.WaitForURLAsync("**/console/tenant-*");
        var id = new Uri(page.Url).Segments[^1].TrimEnd('/');
        var tenant = await FindAsync(id);
        Assert.Contains(tenant.Token, await page.ContentAsync(), StringComparison.Ordinal);
        await page.GetByText("Python", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("the code for Python", new() { Exact = true })).ToBeVisibleAsync();

        // The first calls appear while the page is looked at.
        await page.GetByRole(AriaRole.Link, new() { Name = "Calls", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("No calls yet.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#live-text")).ToHaveTextAsync("Live");
        var contract = await tenant.NewContractAsync(Bodies.ToSign(tenant).With("name", "First of all"));
        await tenant.GetAsync("/contracts/1", tenant.Admin);
        await Assertions.Expect(page.Locator("a[data-row]")).ToHaveCountAsync(2);

        // By keyboard: to the filter, to the call, into it and back.
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("contracts/1");
        await Assertions.Expect(page.Locator("a[data-row]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Why it was refused")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("a[data-row]")).ToHaveCountAsync(2);

        // The next call goes wrong because the developer wants it to.
        await page.Locator($"a[data-row][href$='/calls/1']").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create fault" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Faults" })).ToBeVisibleAsync();
        Assert.Equal(503, (await tenant.CreateAsync(Bodies.Contract(tenant))).Code);
        await Assertions.Expect(page.Locator("#faults td").Nth(3)).ToHaveTextAsync("1");

        // The contract is published, opened by its counterparty, signed by both.
        Assert.Equal(200, (await contract.PublishAsync()).Code);
        await page.GetByRole(AriaRole.Link, new() { Name = "Contracts", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "First of all" }).ClickAsync();
        var popup = await page.RunAndWaitForPopupAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Open as Some Body" }).First.ClickAsync());
        await popup.GetByRole(AriaRole.Button, new() { Name = "Sign" }).ClickAsync();
        await Assertions.Expect(popup.GetByText("You have signed")).ToBeVisibleAsync();
        await popup.CloseAsync();
        await Assertions.Expect(page.Locator("#contract .pill.good").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign as" }).ClickAsync();
        await Assertions.Expect(page.Locator("#contract .head .pill")).ToHaveTextAsync("signed");

        // Time passes at the press of a button.
        await page.GetByRole(AriaRole.Link, new() { Name = "Clock", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 day" }).ClickAsync();
        await Assertions.Expect(page.Locator(".now")).ToContainTextAsync("2025-01-16 09:00:00");

        Assert.Empty(window.Faults);
    }

    [BrowserFact]
    public async Task Two_tenants_at_once_see_their_own_calls_only()
    {
        var (one, other) = (await console.Server.NewTenantAsync(), await console.Server.NewTenantAsync());
        await using var left = await console.Browser.OpenAsync(console.Server.Origin);
        await using var right = await console.Browser.OpenAsync(console.Server.Origin);
        await left.GoAsync($"/console/{one.Id}/calls");
        await right.GoAsync($"/console/{other.Id}/calls");
        await Assertions.Expect(right.Page.Locator("#live-text")).ToHaveTextAsync("Live");

        await one.GetAsync("/users", one.Admin);
        await Assertions.Expect(left.Page.Locator("a[data-row]")).ToHaveCountAsync(1);
        Assert.Equal(0, await right.Page.Locator("a[data-row]").CountAsync());
        await other.GetAsync("/workspaces", other.Admin);

        await Assertions.Expect(right.Page.Locator("a[data-row]")).ToHaveTextAsync(["/v1/workspaces"]);
        await Assertions.Expect(left.Page.Locator("a[data-row]")).ToHaveTextAsync(["/v1/users"]);
        Assert.Empty(left.Faults.Concat(right.Faults));
    }

    [BrowserFact]
    public async Task The_page_stays_bounded_however_many_calls_come()
    {
        var tenant = await console.Server.NewTenantAsync();
        await using var window = await console.Browser.OpenAsync(console.Server.Origin);
        await window.GoAsync($"/console/{tenant.Id}/calls");
        var requests = 0;
        window.Page.Request += (_, _) => requests++;

        for (var i = 0; i < 400; i++)
            await tenant.GetAsync("/users", tenant.Admin);

        await Assertions.Expect(window.Page.Locator("#count")).ToHaveTextAsync("400 so far");
        Assert.Equal(100, await window.Page.Locator("#calls a[data-row]").CountAsync());
        Assert.InRange(requests, 1, 60);
    }

    [BrowserFact]
    public async Task A_paused_page_stands_still_and_a_filter_keeps_what_is_typed()
    {
        var tenant = await console.Server.NewTenantAsync();
        await using var window = await console.Browser.OpenAsync(console.Server.Origin);
        await window.GoAsync($"/console/{tenant.Id}/calls");
        await Assertions.Expect(window.Page.Locator("#live-text")).ToHaveTextAsync("Live");
        await window.Page.Locator("#pause").ClickAsync();

        await tenant.GetAsync("/users", tenant.Admin);
        await window.Page.WaitForTimeoutAsync(1200);
        Assert.Equal(0, await window.Page.Locator("a[data-row]").CountAsync());

        await window.Page.Locator("#pause").ClickAsync();
        await Assertions.Expect(window.Page.Locator("a[data-row]")).ToHaveCountAsync(1);
        Assert.Empty(window.Faults);
    }

    private async Task<TestTenant> FindAsync(string id) =>
        new(console.Server, (JsonNode)(await console.Server.SendAsync("GET", $"/_fake/tenants/{id}")).Json);
}
