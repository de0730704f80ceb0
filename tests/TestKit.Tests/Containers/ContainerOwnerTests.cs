using OneflowFake.Testcontainers;

namespace TestKit.Tests.Containers;

public sealed class ContainerOwnerTests
{
    [Fact]
    public void What_a_live_process_started_is_no_leftover() => Assert.False(ContainerOwner.IsLeftover(ContainerOwner.Self));

    [Fact]
    public void What_an_earlier_process_with_the_same_id_started_is_one() =>
        Assert.True(ContainerOwner.IsLeftover($"{Environment.MachineName}/{Environment.ProcessId}/1"));

    [Fact]
    public void What_a_dead_process_started_is_one() =>
        Assert.True(ContainerOwner.IsLeftover($"{Environment.MachineName}/{int.MaxValue}/1"));

    [Theory]
    [InlineData("")]
    [InlineData("another-machine/1/1")]
    [InlineData("nonsense")]
    public void What_cannot_be_judged_from_here_is_left_alone(string owner) => Assert.False(ContainerOwner.IsLeftover(owner));
}
