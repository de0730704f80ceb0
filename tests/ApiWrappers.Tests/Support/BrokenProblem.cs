namespace ApiWrappers.Tests;

/// <summary>A problem whose reader throws.</summary>
internal sealed class BrokenProblem : IApiProblem<BrokenProblem>
{
    public static Exception Fault { get; set; } = new NotSupportedException();

    public string? Explanation => null;

    public string? RequestIdentifier => null;

    public static BrokenProblem? Read(ReadOnlyMemory<byte> body) => throw Fault;
}
