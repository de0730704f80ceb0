namespace OneflowFake.BrowserTests;

/// <summary>All tests in one browser and against one server, which start once.</summary>
[CollectionDefinition(Name)]
public sealed class ConsoleTestGroup : ICollectionFixture<ConsoleFixture>
{
    public const string Name = "console";
}
