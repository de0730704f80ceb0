namespace ApiWrappers.Tests;

/// <summary>The problem of an API that describes none.</summary>
internal sealed class NoProblem : IApiProblem<NoProblem>
{
    public string? Explanation => null;

    public string? RequestIdentifier => null;

    public static NoProblem? Read(ReadOnlyMemory<byte> body) => null;
}
