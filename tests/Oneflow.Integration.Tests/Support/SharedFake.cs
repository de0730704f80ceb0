using OneflowFake;

namespace Oneflow.Integration.Tests;

/// <summary>The fake that the tests of a class share; each makes tenants of its own.</summary>
public sealed class SharedFake : IAsyncLifetime
{
    private FakeServer? _server;

    public FakeServer Server => _server!;

    public Uri Api => Server.BaseUrl;

    public async Task InitializeAsync() => _server = await FakeServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
