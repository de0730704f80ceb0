using YamlDotNet.RepresentationModel;

namespace FakeOneflow.Tests.Spec;

/// <summary>The spec that the fake serves, as far as tests compare the two.</summary>
internal sealed class OpenApi
{
    private readonly YamlMappingNode _root;

    private OpenApi(YamlMappingNode root) => _root = root;

    public static OpenApi Load()
    {
        using var text = File.OpenText(Path.Combine(AppContext.BaseDirectory, "oneflow.yaml"));
        var yaml = new YamlStream();
        yaml.Load(text);
        return new((YamlMappingNode)yaml.Documents[0].RootNode);
    }

    /// <summary>Operations by id, with method and path template.</summary>
    public IEnumerable<(string Id, string Method, string Path, YamlMappingNode Node)> Operations =>
        from path in Map(_root["paths"])
        from operation in Map(path.Value)
        where operation.Key is "get" or "post" or "put" or "delete"
        let node = (YamlMappingNode)operation.Value
        select (Text(node["operationId"]), operation.Key.ToUpperInvariant(), path.Key, node);

    public IReadOnlyList<string> Statuses(string operationId) =>
        [.. Map(Operations.Single(operation => operation.Id == operationId).Node["responses"]).Select(response => response.Key)];

    /// <summary>The schema of the body of a status; null when that has none.</summary>
    public YamlMappingNode? Body(string operationId, string status)
    {
        var responses = (YamlMappingNode)Operations.Single(operation => operation.Id == operationId).Node["responses"];
        return Find((YamlMappingNode)responses[status], "content") is YamlMappingNode content
            ? Follow(content["application/json"]["schema"])
            : null;
    }

    public YamlMappingNode Schema(string name) => (YamlMappingNode)_root["components"]["schemas"][name];

    /// <summary>A schema, with the reference to another followed.</summary>
    public YamlMappingNode Follow(YamlNode node) =>
        Find((YamlMappingNode)node, "$ref") is { } reference ? Schema(Text(reference).Split('/')[^1]) : (YamlMappingNode)node;

    public static YamlNode? Find(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;

    public static IEnumerable<KeyValuePair<string, YamlNode>> Map(YamlNode node) =>
        ((YamlMappingNode)node).Children.Select(child => KeyValuePair.Create(Text(child.Key), child.Value));

    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
