using System.Net;
using ContractTests.Fixtures;

namespace ContractTests.Journeys;

internal static class AccessLinkJourney
{
    public static Journey Expiry { get; } = new(
        "access-link-expiry", "A link opens for six hours, and not when they have passed to the second.",
        "docs/create-an-access-link-to-a-contract", ExpireAsync);

    private static async Task ExpireAsync(AccountFixture fixture)
    {
        using var browser = new HttpClient(fixture.CreateHandler());
        var contract = await fixture.PendingAsync();
        var link = new Uri((await fixture.Admin.Contracts.CreateAccessLinkAsync(contract.Id, contract.Counterparty())).Url);

        using var fresh = await browser.GetAsync(link);
        var page = await fresh.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
        Assert.Contains("Delivery of crates", page, StringComparison.Ordinal);
        Assert.Contains("Ann Crate", page, StringComparison.Ordinal);

        await fixture.Control.AdvanceAsync(fixture.Tenant, new TimeSpan(5, 59, 59));
        using var late = await browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);

        await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromSeconds(1));
        using var expired = await browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, expired.StatusCode);
    }
}
