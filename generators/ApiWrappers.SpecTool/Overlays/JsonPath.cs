using System.Globalization;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Overlays;

/// <summary>
/// A JSONPath (RFC 9535): members by name, items by index, wildcards, descendants, and filters that compare members with
/// values. Unsupported syntax is an error, never a path that finds something else.
/// </summary>
internal sealed class JsonPath
{
    private readonly List<(bool IsDeep, IReadOnlyList<Func<SpecNode, IEnumerable<JsonPathMatch>>> Selectors)> _steps = [];

    private JsonPath()
    {
    }

    /// <summary>Parses a path.</summary>
    /// <exception cref="SpecException">The text is not a path, or uses syntax that is not supported.</exception>
    public static JsonPath Parse(string text, SpecPlace place)
    {
        var path = new JsonPath();
        var scan = new JsonPathScanner(text, place);
        scan.Expect('$');
        while (!scan.IsAtEnd)
        {
            var isDeep = scan.Take("..");
            if (scan.Take("["))
                path._steps.Add((isDeep, Selectors(scan)));
            else if (isDeep || scan.Take("."))
                path._steps.Add((isDeep, [scan.Take("*") ? Children : Member(scan.Name())]));
            else
                throw scan.Wrong("expected '.' or '['");
        }

        return path;
    }

    /// <summary>The nodes that the path finds, each once.</summary>
    public IReadOnlyList<JsonPathMatch> Find(SpecNode root)
    {
        IEnumerable<JsonPathMatch> found = [new JsonPathMatch(root, null, null)];
        foreach (var (isDeep, selectors) in _steps)
        {
            found = found.SelectMany(match => isDeep ? Below(match.Node) : [match.Node])
                .SelectMany(node => selectors.SelectMany(selector => selector(node)))
                .ToList();
        }

        return [.. found.DistinctBy(match => match.Node)];
    }

    private static IEnumerable<SpecNode> Below(SpecNode node)
        => Children(node).SelectMany(child => Below(child.Node)).Prepend(node);

    private static IEnumerable<JsonPathMatch> Children(SpecNode node)
        => node.Members.Select(member => new JsonPathMatch(member.Value, node, member.Key))
            .Concat(node.Items.Select(item => new JsonPathMatch(item, node, null)));

    private static Func<SpecNode, IEnumerable<JsonPathMatch>> Member(string name)
        => node => node[name] is { Exists: true } member ? [new JsonPathMatch(member, node, name)] : [];

    private static Func<SpecNode, IEnumerable<JsonPathMatch>> Item(int index) => node =>
    {
        var place = index < 0 ? node.Count + index : index;
        return node.IsList && place >= 0 && place < node.Count ? [new JsonPathMatch(node.Items[place], node, null)] : [];
    };

    private static List<Func<SpecNode, IEnumerable<JsonPathMatch>>> Selectors(JsonPathScanner scan)
    {
        var selectors = new List<Func<SpecNode, IEnumerable<JsonPathMatch>>>();
        do
        {
            scan.Blanks();
            if (scan.Take("*"))
                selectors.Add(Children);
            else if (scan.Take("?"))
            {
                var filter = JsonPathFilter.Parse(scan);
                selectors.Add(node => Children(node).Where(child => filter(child.Node)));
            }
            else if (scan.IsQuote)
                selectors.Add(Member(scan.Quoted()));
            else
                selectors.Add(Item(int.Parse(scan.Number(), CultureInfo.InvariantCulture)));
            scan.Blanks();
        }
        while (scan.Take(","));
        scan.Expect(']');
        return selectors;
    }
}
