using Docker.DotNet;

namespace OneflowFake.Testcontainers;

/// <summary>
/// Lets Testcontainers talk to older engines. It asks for version 1.44 of Docker's API unless the environment variable
/// DOCKER_API_VERSION names another, and an engine refuses a version that is newer than its own.
/// </summary>
internal static class DockerApiVersion
{
    private const string Variable = "DOCKER_API_VERSION";

    private static readonly Version Default = new(1, 44);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Sets the variable for this process if the engine is older. Has no effect after Testcontainers was first used.</summary>
    public static void Negotiate()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable))
            && Task.Run(() => AskAsync(Endpoints())).GetAwaiter().GetResult() is { } version
            && version < Default)
        {
            Environment.SetEnvironmentVariable(Variable, version.ToString());
        }
    }

    /// <summary>Returns the API version of the first engine that answers; null when none does.</summary>
    internal static async Task<Version?> AskAsync(IEnumerable<Uri> endpoints)
    {
        foreach (var endpoint in endpoints)
        {
            using var timeout = new CancellationTokenSource(Patience);
            try
            {
                // A request that names no version is answered by every engine.
                using var docker = new DockerClientBuilder().WithEndpoint(endpoint).Build();
                var answer = await docker.System.GetVersionAsync(timeout.Token).ConfigureAwait(false);
                if (Version.TryParse(answer.APIVersion, out var version))
                    return version;
            }
            catch (Exception)
            {
                // Testcontainers asks the same engine next, and says what is wrong with it.
            }
        }

        return null;
    }

    // Where Testcontainers looks as well. An engine behind TLS or a named pipe is left to the variable.
    private static IEnumerable<Uri> Endpoints()
    {
        if (Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } host)
        {
            return Uri.TryCreate(host, UriKind.Absolute, out var given) ? [given] : [];
        }

        if (OperatingSystem.IsWindows())
            return [];

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] sockets =
        [
            "/var/run/docker.sock",
            Path.Combine(home, ".docker/run/docker.sock"),
            Path.Combine(home, ".docker/desktop/docker.sock"),
            Path.Combine(Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") ?? "/run/user/none", "docker.sock"),
        ];
        return sockets.Where(File.Exists).Select(socket => new Uri($"unix://{socket}"));
    }
}
