using ContractTests.Targets;
using TestKit.Containers;

namespace ContractTests.Stories;

/// <summary>The stories as the fake keeps them; FalsificationTests show each red without its guard.</summary>
public static class StoryTests
{
    public sealed class InProcess(InProcessTarget fake) : IClassFixture<InProcessTarget>
    {
        [Theory]
        [MemberData(nameof(Story.Names), MemberType = typeof(Story))]
        public Task The_promise_is_kept(string name) => Story.Named(name).CheckAsync(fake.Target);
    }

    public sealed class InContainer(ContainerTarget fake) : IClassFixture<ContainerTarget>
    {
        [ContainerTheory]
        [MemberData(nameof(Story.NamesWithoutCallbacks), MemberType = typeof(Story))]
        public Task The_promise_is_kept(string name) => Story.Named(name).CheckAsync(fake.Target);
    }
}
