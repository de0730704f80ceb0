using FakeOneflow;

namespace Oneflow.Integration.Tests;

/// <summary>The fake that the tests of a class share; each makes tenants of its own.</summary>
public sealed class FakeServer : IAsyncLifetime
{
    private FakeOneflowServer? _server;

    public FakeOneflowServer Server => _server!;

    public Uri Api => Server.BaseUrl;

    public async Task InitializeAsync() => _server = await FakeOneflowServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
