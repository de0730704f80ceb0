using System.Text.Json.Serialization;

namespace Oneflow.Cli.Demo;

/// <summary>What a demo did: the way to something, and the failures that are documented for it.</summary>
internal sealed record DemoReport(string BaseUrl, IReadOnlyList<DemoStep> Steps, IReadOnlyList<DemoFailure> Failures)
{
    /// <summary>What serves at the base address, for people.</summary>
    [JsonIgnore]
    public string Server { get; init; } = "fake-oneflow";
}
