using System.Text.Json.Nodes;
using OpenApiDiff.Reading;

namespace TestKit.Spec;

/// <summary>A spec of <c>openapi/</c>, read without any tool that the client is made with.</summary>
public sealed class SpecDocument
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    private readonly JsonObject _root;

    private SpecDocument(JsonObject root)
    {
        _root = root;
        Operations = [.. from path in root["paths"]!.AsObject()
                         from method in path.Value!.AsObject()
                         where Methods.Contains(method.Key)
                         select ReadOperation(path.Key, method.Key, method.Value!.AsObject(), path.Value!["parameters"]?.AsArray() ?? [])];
    }

    /// <summary>The operations, in the order of the spec.</summary>
    public IReadOnlyList<SpecOperation> Operations { get; }

    /// <summary>The tags, each with the category that the vendor files it under.</summary>
    public IReadOnlyDictionary<string, string> Categories
        => _root["tags"]!.AsArray().ToDictionary(tag => (string)tag!["name"]!, tag => (string)tag!["x-category"]!);

    /// <summary>The named schemas.</summary>
    public IReadOnlyDictionary<string, JsonObject> Schemas
        => _root["components"]!["schemas"]!.AsObject().ToDictionary(schema => schema.Key, schema => schema.Value!.AsObject());

    /// <summary>Reads a spec by its file name.</summary>
    /// <param name="name">A file of <c>openapi/</c>, such as <c>oneflow.yaml</c>.</param>
    public static SpecDocument Load(string name)
        => new(YamlToJson.Convert(File.ReadAllText(RepositoryRoot.Combine("openapi", name)))!.AsObject());

    /// <summary>The operation with an id.</summary>
    /// <param name="id">The operation id.</param>
    public SpecOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>Follows a reference inside the document, if the node is one.</summary>
    /// <param name="node">A node of the document.</param>
    public JsonObject Resolve(JsonObject node)
    {
        while ((string?)node["$ref"] is { } reference)
            node = reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)_root, (parent, name) => parent[name]!).AsObject();
        return node;
    }

    /// <summary>A schema with the members of those that it is made of. Without any it is itself.</summary>
    /// <param name="schema">A schema of the document.</param>
    public JsonObject Flatten(JsonObject schema)
    {
        if (schema["allOf"] is not JsonArray parts)
            return schema;

        var required = new JsonArray();
        var properties = new JsonObject();
        var whole = new JsonObject();
        foreach (var part in parts.Select(part => Flatten(Resolve(part!.AsObject()))))
        {
            foreach (var (name, value) in part)
            {
                if (name == "required")
                    value!.AsArray().ToList().ForEach(item => required.Add(item!.DeepClone()));
                else if (name == "properties")
                    value!.AsObject().ToList().ForEach(property => properties[property.Key] = property.Value!.DeepClone());
                else if (name != "discriminator" || parts.Count == 1)
                    whole[name] = value!.DeepClone();
            }
        }

        if (required.Count > 0)
            whole["required"] = required;
        if (properties.Count > 0)
            whole["properties"] = properties;
        return whole;
    }

    private SpecOperation ReadOperation(string path, string method, JsonObject operation, JsonArray ofPath) => new(
        (string)operation["operationId"]!,
        method.ToUpperInvariant(),
        path,
        (string?)operation["x-source"],
        (string?)operation["x-confidence"],
        [.. operation["security"]!.AsArray().Select(set => (IReadOnlyList<string>)[.. set!.AsObject().Select(scheme => scheme.Key)])],
        [.. operation["responses"]!.AsObject()
            .Select(response => ReadResponse(
            int.Parse(response.Key, System.Globalization.CultureInfo.InvariantCulture), Resolve(response.Value!.AsObject()), operation))])
    {
        Scopes = [.. operation["security"]!.AsArray()
            .Select(set => (IReadOnlyList<string>)[.. set!.AsObject().SelectMany(scheme => scheme.Value!.AsArray())
            .Select(scope => (string)scope!)])],
        Row = (int?)(long?)operation["x-row"],
        Grade = (string?)operation["x-grade"],
        Experimental = (bool?)operation["x-experimental"] == true,
        Paged = (bool?)operation["x-paging"] == true,
        Request = operation["requestBody"]?["content"]?["application/json"]?["schema"]?.AsObject() is { } request ? Resolve(request) : null,
        QueryParameters = [.. ofPath.Concat(operation["parameters"]?.AsArray() ?? [])
            .Select(parameter => Resolve(parameter!.AsObject())).Where(parameter => (string?)parameter["in"] == "query")
            .Select(parameter => (string)parameter["name"]!)],
        Tags = [.. operation["tags"]?.AsArray().Select(tag => (string)tag!) ?? []],
    };

    private SpecResponse ReadResponse(int status, JsonObject response, JsonObject operation) => new(
        status,
        (string)response["description"]!,
        response["content"]?["application/json"]?["schema"]?.AsObject() is { } schema ? Resolve(schema) : null)
    {
        Confidence = (string?)response["x-confidence"] ?? (string?)operation["x-confidence"],
    };
}
