namespace TestKit;

/// <summary>Finds the repository that the running tests were built from.</summary>
public static class RepositoryRoot
{
    private const string Marker = "Build.sln";

    private static readonly Lazy<string> Found = new(() =>
        FindAbove(AppContext.BaseDirectory, Marker)
        ?? throw new DirectoryNotFoundException(
            $"No folder above {AppContext.BaseDirectory} holds {Marker}. Run the tests from where the repository built them."));

    /// <summary>The absolute path of the folder that holds Build.sln.</summary>
    public static string Directory => Found.Value;

    /// <summary>The absolute path of a file or folder, given its parts below the root.</summary>
    public static string Combine(params string[] parts) => Path.Combine([Directory, .. parts]);

    internal static string? FindAbove(string start, string pattern)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (folder.Exists && folder.EnumerateFiles(pattern).Any())
                return folder.FullName;

        return null;
    }
}
