using System.Text.Json.Nodes;
using ApiWrappers.SpecTool.Planning;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Writing;

/// <summary>
/// Writes the document for NSwag and the templates. NSwag decides nothing: every name and type is an extension that the
/// templates print, and there is no reference, body or composition in it that NSwag could take otherwise.
/// </summary>
internal static class PreparedDocument
{
    public static JsonObject Write(ClientPlan plan)
    {
        var paths = new JsonObject();
        foreach (var operation in plan.Operations)
            paths["/" + Plain(operation.Operation.MethodName)] =
                new JsonObject { [Verb(operation.Operation.Method)] = OperationJson.Write(operation, plan.Json) };

        var schemas = new JsonObject();
        foreach (var type in plan.Types)
            schemas[Plain(type.Name)] = TypeJson.Write(type, plan.Json);

        var document = new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject
            {
                ["title"] = plan.Root["info"]["title"].Text ?? "API",
                ["version"] = plan.Root["info"]["version"].Text ?? "1",
            },
            ["x-aw-context"] = plan.Json.Context,
        };
        foreach (var name in new[] { "x-aw-experimental-id", "x-aw-experimental-page", "x-aw-common-statuses" })
        {
            if (plan.Root[name].Exists)
                document[name] = Plain(plan.Root[name]);
        }

        document["paths"] = paths;
        document["components"] = new JsonObject { ["schemas"] = schemas };
        return document;
    }

    /// <summary>A name that NSwag keeps as it is, and takes for no other: it knows only the letters of ASCII.</summary>
    public static string Plain(string name)
        => name.All(char.IsAscii) ? name : string.Concat(name.Select(sign => char.IsAscii(sign) ? $"{sign}" : $"_{(int)sign:x4}"));

    /// <summary>A node as it was written.</summary>
    public static JsonNode? Plain(SpecNode node) => node.Kind switch
    {
        SpecNodeKind.Map => new JsonObject(node.Members.Select(member => KeyValuePair.Create(member.Key, Plain(member.Value)))),
        SpecNodeKind.List => new JsonArray([.. node.Items.Select(Plain)]),
        SpecNodeKind.Boolean => node.IsTrue,
        SpecNodeKind.Number => int.TryParse(node.Text, out var number) ? number : node.Text,
        SpecNodeKind.Text => node.Text,
        _ => null,
    };

    // A method that NSwag does not know has its name in x-aw-verb alone.
    private static string Verb(string method) =>
        method is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace" ? method : "post";
}
