using OneflowFake;

namespace ContractTests.Targets;

/// <summary>The fake inside this process; one for all tests, each with a tenant of its own.</summary>
public sealed class InProcessTarget : IAsyncLifetime
{
    private FakeServer _server = null!;

    internal FakeTarget Target { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _server = await FakeServer.StartAsync(new FakeServerOptions { FrozenAt = FakeTarget.FrozenAt, PredictableSecrets = true });
        Target = new FakeTarget(_server.BaseUrl);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();
}
