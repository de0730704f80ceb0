using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;

namespace OneflowFake.Testcontainers;

/// <summary>
/// Labels containers with the process that started them, so that the next test run can remove those whose process was killed.
/// Used where Testcontainers' resource reaper does not start.
/// </summary>
internal static class ContainerOwner
{
    /// <summary>The label that names the owner.</summary>
    public const string Label = "fake-oneflow.owner";

    /// <summary>This process: its machine, id and start time, since ids are reused.</summary>
    public static string Self { get; } = Describe(Process.GetCurrentProcess());

    /// <summary>Removes the containers of this machine's dead processes.</summary>
    public static async Task RemoveLeftoversAsync(IDockerEndpointAuthenticationConfiguration endpoint, CancellationToken cancellationToken)
    {
        using var docker = endpoint.GetDockerClientBuilder().Build();
        var owned = new ContainersListParameters
        {
            All = true,
            Filters = new Dictionary<string, IDictionary<string, bool>> { ["label"] = new Dictionary<string, bool> { [Label] = true } },
        };
        foreach (var container in await docker.Containers.ListContainersAsync(owned, cancellationToken).ConfigureAwait(false))
        {
            if (IsLeftover(container.Labels[Label]))
                await docker.Containers.RemoveContainerAsync(container.ID, new() { Force = true, RemoveVolumes = true }, cancellationToken)
                    .ConfigureAwait(false);
        }
    }

    /// <summary>True when the label names a process of this machine that no longer runs.</summary>
    internal static bool IsLeftover(string owner)
    {
        var parts = owner.Split('/');
        if (parts.Length != 3 || parts[0] != Environment.MachineName || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var id))
            return false;

        try
        {
            using var process = Process.GetProcessById(id);
            return Describe(process) != owner;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return true;
        }
    }

    private static string Describe(Process process) => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.MachineName}/{process.Id}/{new DateTimeOffset(process.StartTime).ToUnixTimeSeconds()}");
}
