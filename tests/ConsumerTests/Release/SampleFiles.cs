namespace ConsumerTests.Release;

/// <summary>The files of a sample, as someone copies them.</summary>
internal static class SampleFiles
{
    /// <summary>Copies the files of a sample with their folders, without those that a build made.</summary>
    /// <param name="sample">The folder of the sample.</param>
    /// <param name="folder">The folder to copy to.</param>
    public static void Copy(string sample, string folder)
    {
        var names = Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(sample, file));
        foreach (var name in names.Where(name => name.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj")))
        {
            var copy = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(sample, name), copy);
        }
    }
}
