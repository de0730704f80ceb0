namespace ApiWrappers.SpecTool.Reading;

/// <summary>The document and the files that it refers to, each read once. Only files below the document's folder are read.</summary>
internal sealed class SpecFiles
{
    private readonly Dictionary<string, SpecNode?> _roots = new(StringComparer.Ordinal);
    private readonly string _folder;

    public SpecFiles(string path, SpecNode root)
    {
        _folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        _roots[Path.GetFullPath(path)] = root;
    }

    /// <summary>The files that were read besides the document, by full path.</summary>
    public IEnumerable<string> Referenced => _roots.Keys.Skip(1).Order(StringComparer.Ordinal);

    /// <summary>Returns the root of a file that another one names; null when it cannot be read, with the reason.</summary>
    public SpecNode? Find(string from, string reference, out string reason)
    {
        reason = "";
        if (reference.Contains("://", StringComparison.Ordinal))
        {
            reason = "it is on the network, where a build reads nothing. Download the file into the spec's folder and refer to it there";
            return null;
        }

        if (reference.Contains('\0', StringComparison.Ordinal) || reference.Contains("%00", StringComparison.Ordinal))
        {
            reason = "no file has such a name";
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(from)) ?? "", Uri.UnescapeDataString(reference)));
        if (_roots.TryGetValue(path, out var known))
        {
            reason = "its file cannot be read";
            return known;
        }

        if (!path.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            reason = "it is not below the spec's folder, outside of which nothing is read. Move the file there";
            return null;
        }

        if (!File.Exists(path))
        {
            reason = "there is no such file";
            return null;
        }

        return _roots[path] = SpecReader.Read(path);
    }
}
