namespace OneflowFake.Tests.Support;

/// <summary>Tests that run while no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Sequential
{
    public const string Name = "alone";
}
