namespace TestKit.Snapshots;

/// <summary>The files of one snapshot: the accepted text, and a received text that differs.</summary>
internal sealed record SnapshotFile
{
    public SnapshotFile(string directory, string name, string? variant)
    {
        if (string.IsNullOrWhiteSpace(name) || Path.IsPathRooted(name) || name.Split('/', '\\').Contains(".."))
            throw new ArgumentException(
                $"\"{name}\" is not a path of a snapshot below {directory}: name it like \"folder/case\".", nameof(name));

        var path = Path.GetFullPath(Path.Combine(directory, name.Replace('\\', '/')));
        Folder = Path.GetDirectoryName(path)!;
        Name = Path.GetFileName(path);
        Variant = variant;
    }

    public string Folder { get; }

    public string Name { get; }

    /// <summary>Which of several tests that share the snapshot this is; it tells their received files apart.</summary>
    public string? Variant { get; }

    public string Verified => Path.Combine(Folder, $"{Name}.verified.txt");

    public string Received => Path.Combine(Folder, Variant is null ? $"{Name}.received.txt" : $"{Name}.{Variant}.received.txt");

    /// <summary>Finds the project that a source file belongs to, in whose folder its snapshots lie.</summary>
    public static string FindProjectFolder(string sourceFile) =>
        RepositoryRoot.FindAbove(Path.GetDirectoryName(sourceFile)!, "*.csproj")
        ?? throw new DirectoryNotFoundException(
            $"No project lies above {sourceFile}, so its snapshots cannot be found. Run the tests where they were built.");
}
