using System.Text.Json.Serialization;

namespace Oneflow.Cli.Demo;

/// <summary>The report of a demo: its steps, and the failures that are documented for the last of them.</summary>
internal sealed record DemoReport(string BaseUrl, IReadOnlyList<DemoStep> Steps, IReadOnlyList<DemoFailure> Failures)
{
    /// <summary>The server at the base address, as a text for people.</summary>
    [JsonIgnore]
    public string Server { get; init; } = "fake-oneflow";
}
