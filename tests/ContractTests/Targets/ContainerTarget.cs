using OneflowFake.Testcontainers;
using TestKit.Containers;

namespace ContractTests.Targets;

/// <summary>The fake in its container; one for all tests, each with a tenant of its own.</summary>
public sealed class ContainerTarget : IAsyncLifetime
{
    private FakeOneflowContainer? _container;

    internal FakeTarget Target { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // Without an engine the tests are skipped, but their fixture is created all the same.
        if (ContainerEngine.UnavailableReason is not null && Environment.GetEnvironmentVariable("REQUIRE_CONTAINERS") != "true")
            return;

        _container = new FakeOneflowBuilder(await FakeOneflowImage.EnsureAsync()).WithFrozenClock(FakeTarget.FrozenAt).Build();
        await _container.StartAsync();
        Target = new FakeTarget(_container.GetBaseAddress());
    }

    public async Task DisposeAsync()
    {
        if (_container is not null)
            await _container.DisposeAsync();
    }
}
