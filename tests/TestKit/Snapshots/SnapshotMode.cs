namespace TestKit.Snapshots;

/// <summary>What happens to a snapshot that is new or different.</summary>
internal enum SnapshotMode
{
    /// <summary>The test fails.</summary>
    Compare,

    /// <summary>The test fails, and says that accepting was asked for where nobody can review it.</summary>
    CompareInCI,

    /// <summary>The received text becomes the verified one.</summary>
    Accept,
}
