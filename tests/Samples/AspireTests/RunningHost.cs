using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Xunit;

namespace AspireTests;

/// <summary>The host and everything in it, started by Aspire's orchestrator as <c>dotnet run</c> starts it; once for all tests.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));

    /// <summary>Ends a minute after the start.</summary>
    public CancellationToken Patience => _patience.Token;

    public DistributedApplication App { get; private set; } = null!;

    public IResource Worker { get; private set; } = null!;

    /// <summary>The account that the fake starts with.</summary>
    public FakeOneflowAccount Account { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Aspire>(Patience);
        Account = builder.Resources.OfType<IFakeOneflowResource>().Single().Account;
        Worker = builder.Resources.Single(resource => resource.Name == "worker");
        App = await builder.BuildAsync(Patience);
        await App.StartAsync(Patience);
        await App.ResourceNotifications.WaitForResourceHealthyAsync("oneflow", Patience);
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        _patience.Dispose();
    }
}
