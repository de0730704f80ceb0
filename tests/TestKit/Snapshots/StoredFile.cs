namespace TestKit.Snapshots;

/// <summary>Compares texts with files of the repository that a test writes, such as a generated page.</summary>
public static class StoredFile
{
    /// <summary>Fails unless the file holds the text. With SNAPSHOTS=accept, the text is written to the file first.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="text">The text that it must hold.</param>
    /// <param name="command">The command that runs the calling test, for the error message.</param>
    /// <exception cref="SnapshotMismatchException">The file is missing or holds another text.</exception>
    public static Task MatchAsync(string file, string text, string command) =>
        MatchAsync(file, text, command, SnapshotEnvironment.ReadMode(Environment.GetEnvironmentVariable));

    internal static async Task MatchAsync(string file, string text, string command, SnapshotMode mode)
    {
        var stored = await SnapshotText.ReadAsync(file);
        var wanted = SnapshotText.Normalize(text);
        if (stored == wanted)
            return;

        if (mode != SnapshotMode.Accept)
            throw SnapshotMismatchException.Create(file, stored, wanted, command, mode);
        await SnapshotText.WriteAsync(file, wanted + "\n");
    }
}
