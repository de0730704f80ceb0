using Oneflow.Client;
using Oneflow.Testing.Tests.Support;
using TestKit.Containers;

namespace Oneflow.Testing.Tests.Containers;

public sealed class FakeOneflowContainerTests
{
    private static readonly DateTimeOffset Morning = new(2025, 1, 15, 9, 0, 0, TimeSpan.Zero);

    [ContainerFact]
    public async Task A_container_serves_tenants_and_calls_webhooks_on_this_machine()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var fake = new FakeOneflowBuilder(await FakeOneflowImage.EnsureAsync()).WithFrozenClock(Morning).Build();
        await fake.StartAsync();
        await using var tenant = await fake.NewTenantAsync();
        await tenant.Admin.Webhooks.CreateWebhookAsync(new CreateWebhookRequest { CallbackUrl = fake.CallbackAddress(receiver.Port).AbsoluteUri });

        var contract = await Sales.DraftAsync(tenant);
        Assert.Equal(Morning.AddMinutes(1), await tenant.Clock.AdvanceAsync(TimeSpan.FromMinutes(1)));

        var delivery = (await tenant.Deliveries.ListAsync())[0];
        Assert.Equal((200, null), (delivery.Attempts[0].Status, delivery.Attempts[0].Error));
        Assert.Equal(contract.Id, (long?)receiver.Calls[0]["contract"]!["id"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => fake.StartAsync());
    }

    [Fact]
    public void A_container_that_was_not_started_says_so()
    {
        var fake = new FakeOneflowBuilder().Build();

        var failure = Assert.Throws<InvalidOperationException>(() => fake.BaseAddress);

        Assert.Equal("The container of fake-oneflow:dev does not run. Await StartAsync first.", failure.Message);
    }

    [ContainerFact]
    public async Task An_image_that_is_not_there_is_named()
    {
        await using var fake = new FakeOneflowBuilder("fake-oneflow:nowhere").Build();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => fake.StartAsync());

        Assert.Contains("fake-oneflow:nowhere", failure.Message, StringComparison.Ordinal);
    }
}
