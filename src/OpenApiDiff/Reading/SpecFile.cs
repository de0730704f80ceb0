using System.Text.Json.Nodes;

namespace OpenApiDiff.Reading;

/// <summary>One of the files that a spec consists of.</summary>
/// <param name="Path">Its path relative to the spec's folder, with forward slashes; empty for the spec itself.</param>
/// <param name="Root">The contents.</param>
internal sealed record SpecFile(string Path, JsonNode? Root)
{
    /// <summary>Returns the path of a file that this one refers to, relative to the spec's folder.</summary>
    /// <exception cref="SpecException">The reference is a URL.</exception>
    public string PathOf(string reference, string spec)
    {
        var path = Uri.UnescapeDataString(reference.Split('#')[0]);
        if (path.Contains("://", StringComparison.Ordinal))
            throw new SpecException($"{spec} refers to {path}, and files on other machines are not read; download it beside the spec "
                + "and refer to that.");

        var parts = new List<string>();
        foreach (var part in (System.IO.Path.GetDirectoryName(Path) + "/" + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
