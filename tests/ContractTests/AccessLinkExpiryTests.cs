using System.Net;
using ContractTests.Targets;
using ContractTests.Worlds;
using TestKit.Containers;

namespace ContractTests;

/// <summary>The link that the client was given opens for six hours of its tenant's clock.</summary>
public sealed class AccessLinkExpiryTests
{
    public sealed class InProcess(InProcessTarget fake) : IClassFixture<InProcessTarget>
    {
        [Fact]
        public Task A_link_opens_until_six_hours_have_passed() => CheckAsync(fake.Target);
    }

    public sealed class InContainer(ContainerTarget fake) : IClassFixture<ContainerTarget>
    {
        [ContainerFact]
        public Task A_link_opens_until_six_hours_have_passed() => CheckAsync(fake.Target);
    }

    private static async Task CheckAsync(FakeTarget target)
    {
        using var world = await World.CreateAsync(target, "business");
        using var browser = new HttpClient(world.CreateHandler());
        var contract = await world.PendingAsync();
        var link = await world.Admin.Contracts.CreateAccessLinkAsync(contract.Id, contract.Counterparty());

        using var fresh = await browser.GetAsync(new Uri(link.Url));
        var page = await fresh.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
        Assert.Contains("Delivery of crates", page, StringComparison.Ordinal);
        Assert.Contains("Ann Crate", page, StringComparison.Ordinal);

        await world.Control.AdvanceAsync(world.Tenant, new TimeSpan(5, 59, 59));
        using var late = await browser.GetAsync(new Uri(link.Url));
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);

        await world.Control.AdvanceAsync(world.Tenant, TimeSpan.FromSeconds(2));
        using var expired = await browser.GetAsync(new Uri(link.Url));
        Assert.Equal(HttpStatusCode.Gone, expired.StatusCode);
    }
}
