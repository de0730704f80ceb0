using ContractTests.Fixtures;
using ContractTests.Targets;

namespace ContractTests.Journeys;

/// <summary>A promise that takes more than one call to show, and the rule that keeps it.</summary>
/// <param name="Guard">Id of the rule that keeps it in the fake, and the name of the journey.</param>
/// <param name="Promise">The promise.</param>
/// <param name="Source">The page that documents it.</param>
/// <param name="Run">Fails unless the promise is kept.</param>
internal sealed record Journey(string Guard, string Promise, string Source, Func<AccountFixture, Task> Run)
{
    public static IReadOnlyList<Journey> All { get; } =
        [AccessLinkJourney.Expiry, IsolationJourney.Accounts, RateLimitJourney.Window, WebhookJourney.Signature];

    public static TheoryData<string> Names => [.. All.Select(journey => journey.Guard)];

    /// <summary>Those that do not need the fake to call back here.</summary>
    public static TheoryData<string> NamesWithoutCallbacks => [.. All.Except([WebhookJourney.Signature]).Select(journey => journey.Guard)];

    public static Journey Named(string name) => All.Single(journey => journey.Guard == name);

    public async Task CheckAsync(FakeTarget target)
    {
        using var fixture = await AccountFixture.CreateAsync(target, "business");
        await Run(fixture);
    }
}
