using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ApiWrappers.SpecTool.Reading;

/// <summary>An OpenAPI document in YAML or JSON, with the parts that the rules look at.</summary>
internal sealed class SpecDocument
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly Dictionary<string, SpecNode> _resolved = new(StringComparer.Ordinal);

    private SpecDocument(SpecNode root)
    {
        Root = root;
        Schemas = [.. root["components"]["schemas"].Members.Select(member => new SpecSchema(member.Name, member.Node))];
        Operations = [.. root["paths"].Members.SelectMany(path => OperationsOf(path.Name, path.Node))];
    }

    public SpecNode Root { get; }

    /// <summary>The schemas under <c>components.schemas</c>.</summary>
    public IReadOnlyList<SpecSchema> Schemas { get; }

    public IReadOnlyList<SpecOperation> Operations { get; }

    /// <summary>Reads a document.</summary>
    /// <exception cref="YamlException">The text is neither YAML nor JSON. It says where.</exception>
    public static SpecDocument Read(TextReader text)
    {
        var stream = new YamlStream();
        stream.Load(text);
        return new SpecDocument(new SpecNode(stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null, ""));
    }

    /// <summary>The node that a node stands for: itself, or the one that its <c>$ref</c> names, however many steps away.</summary>
    public SpecNode Resolve(SpecNode node)
    {
        for (var steps = 0; steps < 50 && node["$ref"].Text is { } reference; steps++)
            node = Find(reference);
        return node;
    }

    /// <summary>The node that a pointer such as <c>#/components/schemas/Order</c> names.</summary>
    public SpecNode Find(string reference)
    {
        if (_resolved.TryGetValue(reference, out var known))
            return known;

        var node = Root;
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            node = new SpecNode(null, reference);
        else
            foreach (var part in reference[2..].Split('/'))
                node = Step(node, Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

        return _resolved[reference] = node;
    }

    private static SpecNode Step(SpecNode node, string name)
        => node.IsList && int.TryParse(name, out var index) ? node.Items.ElementAtOrDefault(index) ?? new SpecNode(null, name) : node[name];

    private IEnumerable<SpecOperation> OperationsOf(string route, SpecNode path)
        => from member in path.Members
           where Methods.Contains(member.Name)
           select new SpecOperation(this, route, member.Name, member.Node, path);
}
