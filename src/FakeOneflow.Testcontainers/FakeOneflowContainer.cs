using Docker.DotNet;
using DotNet.Testcontainers.Containers;

namespace OneflowFake.Testcontainers;

/// <summary>
/// fake-oneflow in a container. It reaches the machine that runs the tests as <see cref="CallbackHost"/>. Containers that a
/// killed test run leaves behind are removed by Testcontainers' resource reaper or, where its image cannot be pulled, by the
/// next test run.
/// </summary>
public sealed class FakeOneflowContainer : DockerContainer
{
    /// <summary>The name under which the container reaches the machine that runs the tests.</summary>
    public const string CallbackHost = "host.docker.internal";

    private readonly FakeOneflowConfiguration _configuration;

    /// <summary>Creates a container that is not started yet.</summary>
    /// <param name="configuration">Its settings.</param>
    public FakeOneflowContainer(FakeOneflowConfiguration configuration)
        : base(configuration) => _configuration = configuration;

    /// <summary>Returns the address of the fake, such as <c>http://127.0.0.1:32768/</c>. Oneflow's API is below <c>v1/</c>.</summary>
    /// <exception cref="InvalidOperationException">The container was not started.</exception>
    public Uri GetBaseAddress()
        => new UriBuilder(Uri.UriSchemeHttp, Hostname, GetMappedPublicPort(FakeOneflowBuilder.FakeOneflowPort)).Uri;

    /// <summary>Returns the address under which the fake reaches a port of this machine, for webhooks and Setup URLs.</summary>
    /// <param name="port">The port. Its receiver has to listen on all interfaces, not on loopback alone.</param>
    public static Uri GetCallbackAddress(int port) => new UriBuilder(Uri.UriSchemeHttp, CallbackHost, port).Uri;

    /// <inheritdoc/>
    protected override async Task UnsafeCreateAsync(CancellationToken ct = default)
    {
        await CleanUp.PrepareAsync(_configuration, ct).ConfigureAwait(false);
        try
        {
            await base.UnsafeCreateAsync(ct).ConfigureAwait(false);
        }
        catch (DockerApiException failure)
        {
            if (await HasImageAsync(ct).ConfigureAwait(false))
                throw;

            throw new InvalidOperationException(
                $"The image {_configuration.Image.FullName} is not on this machine and cannot be pulled. Build it with "
                + "fake-oneflow/build-image.sh, or correct its name.", failure);
        }
    }

    /// <inheritdoc/>
    protected override async Task UnsafeStartAsync(CancellationToken ct = default)
    {
        try
        {
            await base.UnsafeStartAsync(ct).ConfigureAwait(false);
        }
        catch (TimeoutException timeout) when (State == TestcontainersStates.Exited)
        {
            // A fake that refuses its settings ends within milliseconds. Testcontainers then waits for its ports, and does not say why.
            var (output, error) = await GetLogsAsync(timestampsEnabled: false, ct: ct).ConfigureAwait(false);
            throw new ContainerNotRunningException(Id, output, error, await GetExitCodeAsync(ct).ConfigureAwait(false), timeout);
        }
    }

    private async Task<bool> HasImageAsync(CancellationToken cancellationToken)
    {
        using var docker = _configuration.DockerEndpointAuthConfig.GetDockerClientBuilder().Build();
        try
        {
            await docker.Images.InspectImageAsync(_configuration.Image.FullName, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DockerImageNotFoundException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask DisposeAsyncCore()
    {
        // Without a resource reaper, Testcontainers stops a container but does not remove it.
        if (_configuration.Reuse != true)
        {
            using var turn = await AcquireLockAsync().ConfigureAwait(false);
            await UnsafeDeleteAsync().ConfigureAwait(false);
        }

        await base.DisposeAsyncCore().ConfigureAwait(false);
    }
}
