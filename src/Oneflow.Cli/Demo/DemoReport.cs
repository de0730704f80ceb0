namespace Oneflow.Cli.Demo;

/// <summary>What the demo did: the way to an access link, and the failures that are documented for it.</summary>
internal sealed record DemoReport(string BaseUrl, IReadOnlyList<DemoStep> Steps, IReadOnlyList<DemoFailure> Failures);
