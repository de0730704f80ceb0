using ContractTests.Effects;
using ContractTests.Fixtures;
using ContractTests.Scenarios;

namespace ContractTests.Journeys;

internal static class WebhookJourney
{
    public static Journey Signature { get; } = new(
        "webhook-signature", "A callback is signed with its id and the sign key of its webhook.",
        "docs/introduction", SignAsync);

    private static async Task SignAsync(AccountFixture fixture)
    {
        var receiver = new WebhookReceiver();
        await receiver.InitializeAsync();
        try
        {
            await receiver.ListenToAsync(fixture);
            await fixture.SignedAsync();
            var told = await receiver.ToldAsync(fixture);
            Assert.Contains("contract:sign", told);
        }
        finally
        {
            await receiver.DisposeAsync();
        }
    }
}
