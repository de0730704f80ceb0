using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace ConsumerTests.Release;

/// <summary>A NuGet package, opened.</summary>
internal sealed class Package : IDisposable
{
    // Names that the packer draws at random for every file.
    private static readonly string[] Random = ["_rels/.rels", "[Content_Types].xml"];

    private readonly ZipArchive _zip;
    private readonly XElement _metadata;

    public Package(string path)
    {
        File = path;
        _zip = ZipFile.OpenRead(path);
        using var nuspec = _zip.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        _metadata = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    /// <summary>Its path.</summary>
    public string File { get; }

    /// <summary>The names of its files.</summary>
    public IEnumerable<string> Entries => _zip.Entries.Select(entry => entry.FullName);

    /// <summary>A value of its metadata; empty when there is none.</summary>
    public string this[string name] => Element(name)?.Value ?? "";

    /// <summary>An attribute of a value of its metadata.</summary>
    public string? Attribute(string name, string attribute) => Element(name)?.Attribute(attribute)?.Value;

    /// <summary>The text of a file.</summary>
    public string Text(string entry)
    {
        using var reader = new StreamReader(_zip.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>A hash of each file whose content is not random, by its name.</summary>
    public SortedDictionary<string, string> Hashes()
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in _zip.Entries.Where(
            entry => !Random.Contains(entry.FullName) && !entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal)))
        {
            using var content = entry.Open();
            hashes[entry.FullName] = Convert.ToHexString(SHA256.HashData(content));
        }

        return hashes;
    }

    public void Dispose() => _zip.Dispose();

    private XElement? Element(string name) => _metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);
}
