namespace TestKit;

/// <summary>Folders that tests make.</summary>
public static class Folders
{
    private const int Tries = 1000;

    /// <summary>
    /// Deletes a folder with what is in it. A database that is being closed may create files in the meantime, so that it takes
    /// more than one try.
    /// </summary>
    /// <param name="path">The folder.</param>
    public static void Delete(string path)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                Directory.Delete(path, recursive: true);
                return;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException && left > 0 && Directory.Exists(path))
            {
                Thread.Yield();
            }
        }
    }
}
