using System.Globalization;

namespace ApiWrappers.SpecTool.Reading;

/// <summary>Finds nodes by pointers such as <c>/components/schemas/Order</c>.</summary>
internal static class JsonPointer
{
    public static SpecNode Find(SpecNode root, string pointer)
    {
        var node = root;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            node = node.IsList
                ? int.TryParse(part, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < node.Count
                    ? node.Items[index]
                    : root["\0"]
                : Member(node, part);
        }

        return node;
    }

    /// <summary>The names in a pointer, unescaped.</summary>
    public static IEnumerable<string> Names(string pointer) =>
        pointer.Split('/').Skip(1).Select(part => Unescape(Uri.UnescapeDataString(part)));

    // Names that hold a percent sign are often written as they are.
    private static SpecNode Member(SpecNode node, string part)
    {
        var written = node[Unescape(part)];
        return written.Exists ? written : node[Unescape(Uri.UnescapeDataString(part))];
    }

    private static string Unescape(string part)
        => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
