using Docker.DotNet;
using DotNet.Testcontainers.Configurations;
using OneflowFake.Testcontainers;

namespace TestKit.Containers;

/// <summary>The container engine of this machine, as Testcontainers finds it.</summary>
public static class ContainerEngine
{
    private static readonly Lazy<IDockerEndpointAuthenticationConfiguration?> Endpoint = new(Find);

    /// <summary>The reason why no container can be run here; null when an engine answers. It is found out once per process.</summary>
    public static string? UnavailableReason => Endpoint.Value is null
        ? "No container engine answers. Start one, or set DOCKER_HOST to the address of one."
        : null;

    /// <summary>Creates a client of the engine's API.</summary>
    /// <exception cref="InvalidOperationException">No engine answers.</exception>
    public static DockerClient Connect() =>
        (Endpoint.Value ?? throw new InvalidOperationException(UnavailableReason)).GetDockerClientBuilder().Build();

    internal static async Task<bool> HasImageAsync(string tag)
    {
        using var docker = Connect();
        try
        {
            await docker.Images.InspectImageAsync(tag);
            return true;
        }
        catch (DockerImageNotFoundException)
        {
            return false;
        }
    }

    // Testcontainers looks for an engine that answers when its settings are first read.
    private static IDockerEndpointAuthenticationConfiguration? Find()
    {
        DockerApiVersion.Negotiate();
        return TestcontainersSettings.OS.DockerEndpointAuthConfig;
    }
}
