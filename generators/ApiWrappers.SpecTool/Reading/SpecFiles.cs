using System.Buffers;

namespace ApiWrappers.SpecTool.Reading;

/// <summary>The document and the files that it refers to, each read once. Only files below the document's folder are read.</summary>
internal sealed class SpecFiles
{
    // What MSBuild does not take as it is in a list of items.
    private static readonly SearchValues<char> ItemSyntax = SearchValues.Create(";*?%\r\n");

    private readonly Dictionary<string, SpecNode?> _roots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private readonly string _document;
    private readonly string _folder;

    public SpecFiles(string path, SpecNode root)
    {
        _document = Path.GetFullPath(path);
        _folder = (Path.GetDirectoryName(_document) ?? "").TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        _roots[_document] = root;
    }

    /// <summary>Converts each further file when it is read. Others may read it meanwhile, in a ring of references.</summary>
    public Action<SpecNode>? Converter { get; set; }

    /// <summary>The files that were read besides the document, by full path.</summary>
    public IEnumerable<string> Referenced => _roots.Keys.Skip(1).Order(StringComparer.Ordinal);

    /// <summary>
    /// The files on which the client depends besides the document, relative to its folder: those that were read, and those that
    /// are missing, which may come later.
    /// </summary>
    public IEnumerable<string> Inputs => Referenced.Concat(_missing).Order(StringComparer.Ordinal).Select(Relative);

    /// <summary>
    /// Names a file the same on every machine: relative to the document's folder, with slashes; empty for the document, and by its
    /// name alone when it is an overlay from elsewhere.
    /// </summary>
    public string NameOf(string file)
    {
        var path = Path.GetFullPath(file);
        return path == _document ? "" : IsBelow(path) ? Relative(path) : Path.GetFileName(path);
    }

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

        if (!IsBelow(path))
        {
            reason = "it is not below the spec's folder, outside of which nothing is read. Move the file there";
            return null;
        }

        if (!File.Exists(path))
        {
            reason = "there is no such file";
            if (!Directory.Exists(path) && path.AsSpan().IndexOfAny(ItemSyntax) < 0)
                _missing.Add(path);
            return null;
        }

        var root = _roots[path] = SpecReader.Read(path);
        Converter?.Invoke(root);
        return root;
    }

    private bool IsBelow(string path) => path.StartsWith(_folder, StringComparison.Ordinal);

    private string Relative(string path) => Path.GetRelativePath(_folder, path).Replace('\\', '/');
}
