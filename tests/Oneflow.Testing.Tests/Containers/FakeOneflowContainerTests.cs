using Oneflow.Client;
using Oneflow.Testing.Tests.Support;
using OneflowFake.Testcontainers;
using TestKit.Containers;

namespace Oneflow.Testing.Tests.Containers;

public sealed class FakeOneflowContainerTests
{
    private static readonly DateTimeOffset Morning = new(2025, 1, 15, 9, 0, 0, TimeSpan.Zero);

    [ContainerFact]
    public async Task A_container_serves_tenants_and_calls_webhooks_on_this_machine()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var container = new FakeOneflowBuilder(await FakeOneflowImage.EnsureAsync()).WithFrozenClock(Morning).Build();
        await container.StartAsync();
        await using var fake = await FakeOneflow.ConnectAsync(container.GetBaseAddress(), FakeOneflowContainer.CallbackHost);
        await using var tenant = await fake.NewTenantAsync();
        await tenant.Admin.Webhooks.CreateWebhookAsync(
            new CreateWebhookRequest { CallbackUrl = fake.CallbackAddress(receiver.Port).AbsoluteUri });

        var contract = await ContractSetup.DraftAsync(tenant);
        Assert.Equal(Morning.AddMinutes(1), await tenant.Clock.AdvanceAsync(TimeSpan.FromMinutes(1)));

        var delivery = (await tenant.Deliveries.ListAsync())[0];
        Assert.Equal((200, null), (delivery.Attempts[0].Status, delivery.Attempts[0].Error));
        Assert.Equal(contract.Id, (long?)receiver.Calls[0]["contract"]!["id"]);
    }
}
