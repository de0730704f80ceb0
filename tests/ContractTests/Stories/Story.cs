using ContractTests.Targets;
using ContractTests.Worlds;

namespace ContractTests.Stories;

/// <summary>A promise that takes more than one call to show, with what keeps it.</summary>
/// <param name="Guard">Id of what keeps it in the fake, which is also the name of the story.</param>
/// <param name="Promise">What is promised.</param>
/// <param name="Source">The page that documents it.</param>
/// <param name="Tell">Fails unless the promise is kept.</param>
internal sealed record Story(string Guard, string Promise, string Source, Func<World, Task> Tell)
{
    public static IReadOnlyList<Story> All { get; } = [AccessLinkStory.Expiry, IsolationStory.Accounts, RateLimitStory.Window, WebhookStory.Signature];

    public static TheoryData<string> Names => [.. All.Select(story => story.Guard)];

    /// <summary>Those that do not need the fake to call back here.</summary>
    public static TheoryData<string> NamesWithoutCallbacks => [.. All.Except([WebhookStory.Signature]).Select(story => story.Guard)];

    public static Story Named(string name) => All.Single(story => story.Guard == name);

    public async Task CheckAsync(FakeTarget target)
    {
        using var world = await World.CreateAsync(target, "business");
        await Tell(world);
    }
}
