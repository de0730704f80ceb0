using System.ComponentModel;

namespace TestKit.Containers;

/// <summary>Tells whether containers can be run here.</summary>
public static class ContainerEngine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly Lazy<string?> Reason = new(() => Task.Run(AskAsync).GetAwaiter().GetResult());

    /// <summary>Why no container can be run here, null when an engine answers. Asked once per process.</summary>
    public static string? UnavailableReason => Reason.Value;

    /// <summary>Why tests that need a container are skipped, null when they are to run.</summary>
    internal static string? SkipReason => Decide(Environment.GetEnvironmentVariable("REQUIRE_CONTAINERS"), () => UnavailableReason);

    /// <summary>Where containers are required, a missing engine must fail the tests, not silence them.</summary>
    internal static string? Decide(string? requireContainers, Func<string?> unavailableReason) =>
        string.Equals(requireContainers, "true", StringComparison.OrdinalIgnoreCase) ? null : unavailableReason();

    internal static void Require()
    {
        if (UnavailableReason is { } reason)
            throw new InvalidOperationException(reason);
    }

    internal static async Task<bool> HasImageAsync(string tag, CancellationToken cancellationToken) =>
        (await Command.DockerAsync(cancellationToken, "image", "inspect", "--format", "{{.Id}}", tag)).ExitCode == 0;

    private static async Task<string?> AskAsync()
    {
        const string Remedy = "Start one, or set DOCKER_HOST to one that runs; tests that need it are skipped unless REQUIRE_CONTAINERS=true.";
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            var version = await Command.DockerAsync(timeout.Token, "version", "--format", "{{.Server.Version}}");
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
