using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>
/// Converts the further files of a Swagger 2.0 document when they are read. They may hold any part of one, so operations, parameters
/// and responses are told by their shape. Each keeps its sections where they are, as references name them.
/// </summary>
internal sealed class SwaggerFilesPass : SpecPass
{
    public override void Run(SpecContext context) => context.Files.Converter = file =>
    {
        if (file["openapi"].Exists || !(context.Root["swagger"].Exists || file["swagger"].Exists))
            return;

        if (IsOperation(file))
            SwaggerPass.Operation(context, SpecNode.Map(file.Place), file);
        Convert(context, file, isNames: false);
    };

    private static void Convert(SpecContext context, SpecNode node, bool isNames)
    {
        if (!isNames && node.IsMap)
            Part(context, node);
        foreach (var item in node.Items)
            Convert(context, item, isNames: false);
        foreach (var (name, member) in node.Members.ToList())
        {
            if (isNames || name is not ("example" or "examples" or "default" or "enum"))
                Convert(context, member, !isNames && ExtensionPass.IsNames(name, node));
        }
    }

    private static void Part(SpecContext context, SpecNode node)
    {
        var operations = node.Members.Select(member => member.Value).Where(IsOperation).ToList();
        foreach (var operation in operations)
            SwaggerPass.Operation(context, node, operation);
        if (operations.Count > 0)
            SwaggerPass.Shared(context, node);
        if (node["name"].Text is not null && node["in"].Text is "query" or "header" or "path")
            SwaggerPass.Parameter(node);
        else if (node["schema"].IsMap && node["description"].Text is not null && !node["in"].Exists)
            SwaggerPass.Response(node, SwaggerPass.Media(context.Root["produces"], "application/json"));
        SwaggerPass.Keywords(node);
    }

    private static bool IsOperation(SpecNode node) => !node.Has("paths") && node["responses"].Members.Any(
        response => response.Key == "default" || (response.Key.Length == 3 && response.Key.All(char.IsAsciiDigit)));
}
