namespace Oneflow.Client.Tests.Hostile;

/// <summary>Tests that look at the whole process, and so run while no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
