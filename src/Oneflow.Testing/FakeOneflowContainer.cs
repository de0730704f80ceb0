using Oneflow.Testing.Containers;
using Oneflow.Testing.Control;

namespace Oneflow.Testing;

/// <summary>
/// A fake of Oneflow's API in a container. It calls webhooks on the test's machine by way of <c>host.docker.internal</c>; see
/// <see cref="CallbackAddress"/>. What a test run that was killed leaves behind is removed by the next one.
/// </summary>
public sealed class FakeOneflowContainer : IFakeOneflow
{
    private readonly FakeOneflowConfiguration _configuration;
    private ContainerRuntime? _container;
    private FakeConnection? _connection;

    internal FakeOneflowContainer(FakeOneflowConfiguration configuration) => _configuration = configuration;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The container was not started.</exception>
    public Uri BaseAddress => Connection.BaseAddress;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The container was not started.</exception>
    public ControlClient Control => Connection.Control;

    private FakeConnection Connection
        => _connection ?? throw new InvalidOperationException($"The container of {_configuration.Image} does not run. Await {nameof(StartAsync)} first.");

    /// <summary>Starts the container and returns when the fake is ready, which it is asked every 50 ms.</summary>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="InvalidOperationException">It runs already, no engine answers, it has no such image, or the container stopped at once.</exception>
    /// <exception cref="TimeoutException">The fake was not ready in time. The message holds what it printed.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (_container is not null)
            throw new InvalidOperationException($"The container of {_configuration.Image} runs already. Build another to have two.");

        _container = await ContainerRuntime.StartAsync(
            new ContainerSpec(_configuration.Image, FakeOneflowBuilder.FakeOneflowPort)
            {
                Environment = _configuration.Environment,
                Deadline = _configuration.StartupTimeout,
            },
            cancellationToken).ConfigureAwait(false);
        _connection = new FakeConnection(_container.BaseAddress, ContainerSpec.HostName);
    }

    /// <summary>Stops the container and removes it with all its tenants. It can be started again.</summary>
    public async Task StopAsync()
    {
        _connection?.Dispose();
        _connection = null;
        if (_container is { } container)
        {
            _container = null;
            await container.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Uri CallbackAddress(int port) => Connection.CallbackAddress(port);

    /// <inheritdoc/>
    public Task<FakeTenant> NewTenantAsync(FakeTenantOptions? options = null, CancellationToken cancellationToken = default)
        => Connection.NewTenantAsync(options, cancellationToken);

    /// <summary>Stops the container and removes it.</summary>
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);
}
