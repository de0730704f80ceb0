using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OneflowFake;

namespace Oneflow.Testing.Tests.AspireHosting;

/// <summary>A host that is not started, whose fake is one in this process.</summary>
internal sealed class HostedFake : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    private HostedFake(FakeServer server)
    {
        Server = server;
        Resource = Builder.AddFakeOneflow("oneflow");
        Allocate(server);
    }

    public FakeServer Server { get; private set; }

    public IDistributedApplicationBuilder Builder { get; } = NewBuilder();

    public IResourceBuilder<FakeOneflowResource> Resource { get; }

    public static async Task<HostedFake> StartAsync(FakeServerOptions? options = null) =>
        new(await FakeServer.StartAsync(options ?? new() { PredictableSecrets = true }));

    public static IDistributedApplicationBuilder NewBuilder(params string[] args) =>
        DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = args, DisableDashboard = true });

    /// <summary>As the orchestrator does when the health check has passed.</summary>
    public Task BecomeReadyAsync() => Builder.Eventing.PublishAsync(new ResourceReadyEvent(Resource.Resource, _services));

    /// <summary>Another server takes the place of the first, as after a restart.</summary>
    public async Task RestartAsync(FakeServerOptions options)
    {
        await Server.DisposeAsync();
        Server = await FakeServer.StartAsync(options);
        Allocate(Server);
    }

    public Task<ExecuteCommandResult> ExecuteAsync(string command, params (string Name, string Value)[] arguments) =>
        Command(command).ExecuteCommand(new ExecuteCommandContext
        {
            ResourceName = "oneflow",
            Services = _services,
            CancellationToken = CancellationToken.None,
            Logger = NullLogger.Instance,
            Arguments = new([.. arguments.Select(argument => new InteractionInput
            {
                Name = argument.Name, InputType = InputType.Text, Value = argument.Value,
            })]),
        });

    public ResourceCommandAnnotation Command(string name) =>
        Resource.Resource.Annotations.OfType<ResourceCommandAnnotation>().Single(command => command.Name == name);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _services.DisposeAsync();
    }

    private void Allocate(FakeServer server)
    {
        var endpoint = Resource.Resource.Annotations.OfType<EndpointAnnotation>().Single();
        endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, server.BaseUrl.Host, server.BaseUrl.Port);
    }
}
