namespace Oneflow.Cli.Demo;

/// <summary>One call that succeeded.</summary>
internal sealed record DemoStep(string What, string Operation, string Outcome);
