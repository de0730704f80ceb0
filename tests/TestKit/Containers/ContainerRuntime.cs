#if USE_TESTCONTAINERS
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
#else
using System.Net;
#endif

namespace TestKit.Containers;

/// <summary>
/// A container that runs for as long as this object lives. The seam between Testcontainers and the docker command line:
/// both map the port to a free one, wait for the same answer, and mark the container as this process's own.
/// </summary>
public sealed class ContainerRuntime : IAsyncDisposable
{
    /// <summary>Where the container's port can be reached from here.</summary>
    public Uri BaseAddress { get; private set; } = null!; // Set before anybody else sees this object.

    /// <summary>Starts a container and returns when it is ready.</summary>
    /// <exception cref="InvalidOperationException">No engine answers, it has no such image, or the container stopped at once.</exception>
    /// <exception cref="TimeoutException">The container was not ready within its deadline.</exception>
    public static async Task<ContainerRuntime> StartAsync(ContainerSpec spec, CancellationToken cancellationToken = default)
    {
        ContainerEngine.Require();
        if (!await ContainerEngine.HasImageAsync(spec.Image, cancellationToken))
            throw new InvalidOperationException($"There is no image {spec.Image} on this machine, and none is pulled. Build it first.");

        await ContainerOwner.CleanUpOnceAsync();
        var container = await CreateAsync(spec, cancellationToken);
        try
        {
            container.BaseAddress = await container.FindAddressAsync(spec, cancellationToken);
            using var watch = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var exited = container.WaitForExitAsync(watch.Token);
            await Readiness.WaitAsync(spec, container.BaseAddress, exited, container.ReadLogsAsync, cancellationToken);
            await watch.CancelAsync();
            return container;
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }

#if USE_TESTCONTAINERS
    private readonly IContainer _container;

    private ContainerRuntime(IContainer container) => _container = container;

    /// <summary>Gives what the container printed so far.</summary>
    public async Task<string> ReadLogsAsync()
    {
        var (output, errors) = await _container.GetLogsAsync(timestampsEnabled: false);
        return output + errors;
    }

    /// <summary>Stops the container and removes it.</summary>
    public async ValueTask DisposeAsync()
    {
        // Without its helper container, Testcontainers stops a container but leaves it behind.
        var id = _container.Id;
        await _container.DisposeAsync();
        await Command.DockerAsync(CancellationToken.None, "rm", "--force", "--volumes", id);
    }

    private static async Task<ContainerRuntime> CreateAsync(ContainerSpec spec, CancellationToken cancellationToken)
    {
        var builder = new ContainerBuilder(spec.Image)
            .WithPortBinding(spec.Port, assignRandomHostPort: true)
            .WithEnvironment(spec.Environment)
            .WithLabel(ContainerOwner.Label, ContainerOwner.Self);
        if (spec.ReachesHost)
            builder = builder.WithExtraHost(ContainerSpec.HostName, ContainerSpec.HostGateway);
        var container = builder.Build();
        try
        {
            await container.StartAsync(cancellationToken);
            return new ContainerRuntime(container);
        }
        catch (Exception failure) when (failure is TimeoutException or ContainerNotRunningException)
        {
            // Testcontainers looks for the mapped port, in vain when the container stopped at once.
            await using var stopped = new ContainerRuntime(container);
            throw Readiness.Stopped(spec, await stopped.ReadLogsAsync());
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }

    private async Task<Uri> FindAddressAsync(ContainerSpec spec, CancellationToken _)
    {
        try
        {
            return new UriBuilder(Uri.UriSchemeHttp, _container.Hostname, _container.GetMappedPublicPort(spec.Port)).Uri;
        }
        catch (InvalidOperationException)
        {
            // A container that stopped maps no port.
            throw Readiness.Stopped(spec, await ReadLogsAsync());
        }
    }

    private Task<long> WaitForExitAsync(CancellationToken cancellationToken) => _container.GetExitCodeAsync(cancellationToken);
#else
    private readonly string _id;

    private ContainerRuntime(string id) => _id = id;

    /// <summary>Gives what the container printed so far.</summary>
    public async Task<string> ReadLogsAsync()
    {
        var logs = await Command.DockerAsync(CancellationToken.None, "logs", _id);
        return logs.Output + logs.Errors;
    }

    /// <summary>Stops the container and removes it.</summary>
    public async ValueTask DisposeAsync() =>
        await Command.DockerAsync(CancellationToken.None, "rm", "--force", "--volumes", _id);

    // Not with --rm: a container that stops at once must still tell why. What a dead process leaves is removed by its label.
    private static async Task<ContainerRuntime> CreateAsync(ContainerSpec spec, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "run", "--detach", "--pull", "never",
            "--label", $"{ContainerOwner.Label}={ContainerOwner.Self}",
            "--publish", $"{IPAddress.Loopback}::{spec.Port}",
            .. spec.ReachesHost ? (string[])["--add-host", $"{ContainerSpec.HostName}:{ContainerSpec.HostGateway}"] : [],
            .. spec.Environment.SelectMany(variable => new[] { "--env", $"{variable.Key}={variable.Value}" }),
            spec.Image,
        ];
        var run = await Command.DockerAsync(cancellationToken, arguments);
        return new ContainerRuntime(run.Require($"start a container from {spec.Image}"));
    }

    private async Task<Uri> FindAddressAsync(ContainerSpec spec, CancellationToken cancellationToken)
    {
        var mapping = await Command.DockerAsync(cancellationToken, "port", _id, $"{spec.Port}/tcp");
        if (mapping.ExitCode != 0)
            throw Readiness.Stopped(spec, await ReadLogsAsync());

        var endpoint = IPEndPoint.Parse(mapping.Output.Split('\n')[0]);
        return new UriBuilder(Uri.UriSchemeHttp, endpoint.Address.ToString(), endpoint.Port).Uri;
    }

    private Task<CommandResult> WaitForExitAsync(CancellationToken cancellationToken) => Command.DockerAsync(cancellationToken, "wait", _id);
#endif
}
