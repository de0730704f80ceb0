using ContractTests.Targets;
using TestKit.Containers;

namespace ContractTests.Journeys;

/// <summary>The journeys as the fake keeps them; FalsificationTests show each red without its guard.</summary>
public static class JourneyTests
{
    public sealed class InProcess(InProcessTarget fake) : IClassFixture<InProcessTarget>
    {
        [Theory]
        [MemberData(nameof(Journey.Names), MemberType = typeof(Journey))]
        public Task The_promise_is_kept(string name) => Journey.Named(name).CheckAsync(fake.Target);
    }

    public sealed class InContainer(ContainerTarget fake) : IClassFixture<ContainerTarget>
    {
        [ContainerTheory]
        [MemberData(nameof(Journey.NamesWithoutCallbacks), MemberType = typeof(Journey))]
        public Task The_promise_is_kept(string name) => Journey.Named(name).CheckAsync(fake.Target);
    }
}
