namespace Oneflow.Cli.Demo;

/// <summary>One call that failed as documented.</summary>
internal sealed record DemoFailure(int Status, string Exception, int? ErrorCode, string Case, string Detail);
