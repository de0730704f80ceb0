namespace TestKit.Containers;

/// <summary>What to run: an image by its tag, and the port inside it that serves HTTP.</summary>
/// <param name="Image">The image, such as <c>fake-oneflow:dev</c>. It is taken from this machine.</param>
/// <param name="Port">The port inside the container; it is mapped to a free one on this machine.</param>
public sealed record ContainerSpec(string Image, int Port)
{
    /// <summary>The name under which a container finds the machine that it runs on.</summary>
    public const string HostName = "host.docker.internal";

    internal const string HostGateway = "host-gateway";

    /// <summary>Environment variables for the container.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether the container reaches this machine as <c>host.docker.internal</c>, as it does by itself only with Docker Desktop.
    /// </summary>
    public bool ReachesHost { get; init; }

    /// <summary>The path that answers 200 when the container is ready.</summary>
    public string ReadyPath { get; init; } = "/readyz";

    /// <summary>How long the container may take to be ready.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);
}
