namespace TestKit.Tests.Style;

/// <summary>The files of this repository that people write and read: no generated code, no migrations, no build output.</summary>
internal static class SourceFiles
{
    private static readonly string[] Skipped =
        ["bin", "obj", "artifacts", "node_modules", "Generated", "Migrations", "Peers", "Golden", "Snapshots", ".git"];

    /// <summary>Returns the files below a folder, or the file itself, by their paths from the root of the repository.</summary>
    public static IEnumerable<string> Below(string path, params string[] extensions)
    {
        var full = RepositoryRoot.Combine(path.Split('/'));
        if (File.Exists(full))
            return [path];

        return Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Directory, file).Replace('\\', '/'))
            .Where(file => extensions.Contains(Path.GetExtension(file)) && !file.Split('/').Any(Skipped.Contains))
            .Order(StringComparer.Ordinal);
    }

    public static string Read(string file) => File.ReadAllText(RepositoryRoot.Combine(file.Split('/')));
}
