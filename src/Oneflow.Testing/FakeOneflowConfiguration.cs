namespace Oneflow.Testing;

/// <summary>What a <see cref="FakeOneflowBuilder"/> was told.</summary>
/// <param name="Image">The image to run, which is on this machine already.</param>
public sealed record FakeOneflowConfiguration(string Image)
{
    /// <summary>Environment variables of the container.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the container may take to be ready; 30 seconds by default.</summary>
    public TimeSpan StartupTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
