namespace TestKit.Snapshots;

/// <summary>The treatment of a snapshot that is new or different.</summary>
internal enum SnapshotMode
{
    /// <summary>The test fails.</summary>
    Compare,

    /// <summary>The test fails, and says that accepting was asked for in CI, where it is not reviewed.</summary>
    CompareInCI,

    /// <summary>The received text becomes the verified one.</summary>
    Accept,
}
