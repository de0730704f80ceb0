using System.Globalization;
using Oneflow.Testing.Containers;
using TestKit.Containers;

namespace ContractTests.Targets;

/// <summary>The fake in its container; one for all tests, each with a tenant of its own.</summary>
public sealed class ContainerTarget : IAsyncLifetime
{
    private const int Port = 8642;

    private ContainerRuntime? _container;

    internal FakeTarget Target { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // Without an engine the tests are skipped, but their fixture is made all the same.
        if (ContainerEngine.UnavailableReason is not null && Environment.GetEnvironmentVariable("REQUIRE_CONTAINERS") != "true")
            return;

        _container = await ContainerRuntime.StartAsync(new ContainerSpec(await FakeOneflowImage.EnsureAsync(), Port)
        {
            Environment = new Dictionary<string, string> { ["FAKE_ONEFLOW_FROZEN_AT"] = FakeTarget.FrozenAt.ToString("O", CultureInfo.InvariantCulture) },
        });
        Target = new FakeTarget(_container.BaseAddress);
    }

    public async Task DisposeAsync()
    {
        if (_container is not null)
            await _container.DisposeAsync();
    }
}
