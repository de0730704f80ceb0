namespace TestKit.Snapshots;

/// <summary>A text does not equal its snapshot, or there is no snapshot yet.</summary>
public sealed class SnapshotMismatchException : Exception
{
    internal SnapshotMismatchException(string message)
        : base(message)
    {
    }

    internal static SnapshotMismatchException Create(SnapshotFile file, string? verified, string received, SnapshotMode mode)
    {
        var finding = verified is null
            ? "There is no snapshot for this text yet."
            : $"The text differs from its snapshot. {SnapshotText.DescribeDifference(verified, received)}";
        return new SnapshotMismatchException($"""
            {finding}
            verified: {file.Verified}
            received: {file.Received}
            If the received text is right, accept it: mv '{file.Received}' '{file.Verified}'
            or accept every one of a run: SNAPSHOTS=accept dotnet test ...{NoteFor(mode)}
            """);
    }

    internal static SnapshotMismatchException Create(
        string file, string? stored, string wanted, string command, SnapshotMode mode) => new($"""
        {file} {(stored is null ? "is missing." : $"is out of date. {SnapshotText.DescribeDifference(stored, wanted)}")}
        Regenerate it with: SNAPSHOTS=accept {command}{NoteFor(mode)}
        """);

    private static string NoteFor(SnapshotMode mode) => mode == SnapshotMode.CompareInCI
        ? "\nSNAPSHOTS=accept has no effect in CI: a snapshot is accepted where a person reviews the change."
        : "";
}
