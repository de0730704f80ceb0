using TestKit.Snapshots;

namespace TestKit.Tests.Snapshots;

public sealed class SnapshotEnvironmentTests
{
    [Theory]
    [InlineData(null, null, nameof(SnapshotMode.Compare))]
    [InlineData("", "true", nameof(SnapshotMode.Compare))]
    [InlineData("accept", null, nameof(SnapshotMode.Accept))]
    [InlineData("ACCEPT", "false", nameof(SnapshotMode.Accept))]
    [InlineData("accept", "true", nameof(SnapshotMode.CompareInCI))]
    [InlineData("accept", "True", nameof(SnapshotMode.CompareInCI))]
    [InlineData("accept", "1", nameof(SnapshotMode.CompareInCI))]
    public void Snapshots_are_accepted_when_asked_for_and_never_in_CI(string? snapshots, string? ci, string mode) =>
        Assert.Equal(mode, SnapshotEnvironment.ReadMode(name => name == "CI" ? ci : snapshots).ToString());
}
