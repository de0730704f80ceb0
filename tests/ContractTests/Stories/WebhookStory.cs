using ContractTests.Effects;
using ContractTests.Scenarios;
using ContractTests.Worlds;

namespace ContractTests.Stories;

internal static class WebhookStory
{
    public static Story Signature { get; } = new(
        "webhook-signature", "A callback is signed with its id and the sign key of its webhook.",
        "docs/introduction", SignAsync);

    private static async Task SignAsync(World world)
    {
        var receiver = new WebhookReceiver();
        await receiver.InitializeAsync();
        try
        {
            await receiver.ListenToAsync(world);
            await world.SignedAsync();
            var told = await receiver.ToldAsync(world);
            Assert.Contains("contract:sign", told);
        }
        finally
        {
            await receiver.DisposeAsync();
        }
    }
}
