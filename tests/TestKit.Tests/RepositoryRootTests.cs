namespace TestKit.Tests;

public sealed class RepositoryRootTests
{
    [Fact]
    public void The_root_holds_the_solution_and_this_project()
    {
        Assert.True(File.Exists(RepositoryRoot.Combine("Build.sln")));
        Assert.True(File.Exists(RepositoryRoot.Combine("tests", "TestKit.Tests", "TestKit.Tests.csproj")));
    }
}
