namespace Oneflow.SampleBackend;

/// <summary>Creates files and folders that only the backend's own user can read. What is written is on the disk.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode = FileMode | UnixFileMode.UserExecute;

    public static string CreateFolder(string path)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, FolderMode);
        return path;
    }

    /// <summary>Creates an empty file unless it exists. SQLite creates the files beside a database with the mode of the database.</summary>
    public static string CreateFile(string path)
    {
        Open(path, System.IO.FileMode.OpenOrCreate).Dispose();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, FileMode);
        return path;
    }

    public static FileStream Open(string path, System.IO.FileMode mode)
    {
        var options = new FileStreamOptions
        { Mode = mode, Access = FileAccess.Write, Share = FileShare.ReadWrite, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = FileMode;
        return new FileStream(path, options);
    }
}
