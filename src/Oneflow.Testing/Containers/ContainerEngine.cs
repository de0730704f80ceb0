using System.ComponentModel;

namespace Oneflow.Testing.Containers;

/// <summary>Tells whether containers can be run here.</summary>
internal static class ContainerEngine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly Lazy<string?> Reason = new(() => Task.Run(AskAsync).GetAwaiter().GetResult());

    /// <summary>Why no container can be run here, null when an engine answers. Asked once per process.</summary>
    public static string? UnavailableReason => Reason.Value;

    internal static void Require()
    {
        if (UnavailableReason is { } reason)
            throw new InvalidOperationException(reason);
    }

    internal static async Task<bool> HasImageAsync(string tag, CancellationToken cancellationToken) =>
        (await Command.DockerAsync(cancellationToken, "image", "inspect", "--format", "{{.Id}}", tag).ConfigureAwait(false)).ExitCode == 0;

    private static async Task<string?> AskAsync()
    {
        const string Remedy = "Start one, or set DOCKER_HOST to one that runs.";
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            var version = await Command.DockerAsync(timeout.Token, "version", "--format", "{{.Server.Version}}").ConfigureAwait(false);
            return version.ExitCode == 0
                ? null
                : $"No container engine answers ({LastLine(version.Errors)}). {Remedy}";
        }
        catch (Win32Exception)
        {
            return $"No container engine can be asked: there is no docker command on the PATH. Install Docker's command line. {Remedy}";
        }
        catch (OperationCanceledException)
        {
            return $"No container engine answers within {Patience.TotalSeconds} seconds. {Remedy}";
        }
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "no reason given";
}
