using System.Text.Json;

namespace ConsumerTests.Release;

/// <summary>A bill of materials, in the form of CycloneDX.</summary>
internal sealed class BillOfMaterials
{
    private readonly JsonElement _root;

    public BillOfMaterials(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        _root = document.RootElement.Clone();
    }

    /// <summary>The name of the format.</summary>
    public string Format => Text(_root, "bomFormat");

    /// <summary>The kind of what it describes, and its name.</summary>
    public string Subject
    {
        get
        {
            var subject = _root.GetProperty("metadata").GetProperty("component");
            return $"{Text(subject, "type")} {Text(subject, "name")}";
        }
    }

    /// <summary>The addresses of the packages, each with its version.</summary>
    public IEnumerable<string> Packages => Components.Where(item => item.TryGetProperty("purl", out _)).Select(item => Text(item, "purl"));

    /// <summary>The names of the images that it is based on.</summary>
    public IEnumerable<string> Images => Components.Where(item => Text(item, "type") == "container").Select(item => Text(item, "name"));

    /// <summary>The names of the packages of NuGet that have no licence.</summary>
    public IEnumerable<string> Unlicensed => Components
        .Where(item => item.TryGetProperty("purl", out var purl) && purl.GetString()!.StartsWith("pkg:nuget/", StringComparison.Ordinal))
        .Where(item => !item.TryGetProperty("licenses", out var licences) || licences.GetArrayLength() == 0)
        .Select(item => Text(item, "name"));

    private JsonElement.ArrayEnumerator Components => _root.GetProperty("components").EnumerateArray();

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
