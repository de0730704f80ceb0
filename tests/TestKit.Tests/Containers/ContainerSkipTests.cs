using TestKit.Containers;

namespace TestKit.Tests.Containers;

public sealed class ContainerSkipTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    public void Without_an_engine_a_container_test_is_skipped_with_the_reason(string? required) =>
        Assert.Equal("No container engine answers. Tests that need it are skipped unless REQUIRE_CONTAINERS=true.",
            ContainerSkip.Decide(required, () => "No container engine answers."));

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public void Where_containers_are_required_the_test_runs_and_fails(string required) =>
        Assert.Null(ContainerSkip.Decide(required, () => "No container engine answers."));

    [Fact]
    public void With_an_engine_the_test_runs() => Assert.Null(ContainerSkip.Decide(null, () => null));

    [Fact]
    public void The_attributes_skip_for_the_same_reason()
    {
        Assert.Equal(ContainerSkip.Reason, new ContainerFactAttribute().Skip);
        Assert.Equal(ContainerSkip.Reason, new ContainerTheoryAttribute().Skip);
    }
}
