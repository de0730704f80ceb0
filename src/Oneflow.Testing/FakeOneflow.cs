using System.Net;
using Oneflow.Testing.Control;
using OneflowFake;

namespace Oneflow.Testing;

/// <summary>
/// A fake of Oneflow's API, in the test's own process or at an address where one runs already. For one in a container see
/// the package FakeOneflow.Testcontainers; tests that use <see cref="IFakeOneflow"/> need not know which it is.
/// </summary>
public sealed class FakeOneflow : IFakeOneflow
{
    private readonly FakeConnection _connection;
    private readonly IAsyncDisposable? _server;

    private FakeOneflow(FakeConnection connection, IAsyncDisposable? server = null) => (_connection, _server) = (connection, server);

    /// <inheritdoc/>
    public Uri BaseAddress => _connection.BaseAddress;

    /// <inheritdoc/>
    public ControlClient Control => _connection.Control;

    /// <summary>
    /// Starts a fake in this process, on a port that only this machine can reach, and returns when it accepts connections.
    /// </summary>
    /// <param name="options">How to start it.</param>
    /// <param name="cancellationToken">Cancels starting.</param>
    /// <returns>The fake; disposing of it stops it.</returns>
    /// <exception cref="IOException">The port is already in use.</exception>
    public static async Task<FakeOneflow> StartAsync(FakeOneflowOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var server = await FakeServer.StartAsync(
            new FakeServerOptions
            {
                Port = options.Port,
                FrozenAt = options.FrozenAt,
                CallbackHosts = options.CallbackHosts,
                Lenient = options.Lenient,
                PredictableSecrets = true,
            },
            cancellationToken).ConfigureAwait(false);
        return new(new(server.BaseUrl, IPAddress.Loopback.ToString()), server);
    }

    /// <summary>Uses a fake that runs already, such as one started by the command <c>oneflow fake</c>.</summary>
    /// <param name="address">Its address, with or without <c>/v1/</c>.</param>
    /// <param name="callbackHost">
    /// The name or address under which it reaches this machine, for webhooks: <c>127.0.0.1</c> when it runs on this machine,
    /// <c>host.docker.internal</c> in a container.
    /// </param>
    /// <param name="cancellationToken">Cancels connecting.</param>
    /// <returns>The fake; disposing of it leaves it running.</returns>
    /// <exception cref="InvalidOperationException">Nothing answers, or the server is not a fake.</exception>
    public static async Task<FakeOneflow> ConnectAsync(
        Uri address, string callbackHost = "127.0.0.1", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentException.ThrowIfNullOrEmpty(callbackHost);
        var connection = new FakeConnection(address, callbackHost);
        try
        {
            await connection.RequireFakeAsync(cancellationToken).ConfigureAwait(false);
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Uri CallbackAddress(int port) => _connection.CallbackAddress(port);

    /// <inheritdoc/>
    public Task<FakeTenant> NewTenantAsync(FakeTenantOptions? options = null, CancellationToken cancellationToken = default)
        => _connection.NewTenantAsync(options, cancellationToken);

    /// <summary>Stops the fake if it was started here. All its tenants are deleted with it.</summary>
    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        if (_server is not null)
            await _server.DisposeAsync().ConfigureAwait(false);
    }
}
