namespace Clients.Tests;

/// <summary>Tests that measure the whole process and therefore run alone.</summary>
[CollectionDefinition(nameof(ProcessWide), DisableParallelization = true)]
public sealed class ProcessWide;
