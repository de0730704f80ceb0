namespace ConsumerTests.Release;

/// <summary>The tests that share the files of a release.</summary>
[CollectionDefinition(Name)]
public sealed class ReleaseTests : ICollectionFixture<ReleaseFiles>
{
    public const string Name = "release";
    public const string Category = "Release";
}
