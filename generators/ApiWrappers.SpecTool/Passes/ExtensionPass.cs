using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>
/// Removes extensions that are not ours. Ours begin with <c>x-aw-</c>; a document whose root says <c>x-aw: true</c> may leave the
/// <c>aw-</c> out.
/// </summary>
internal sealed class ExtensionPass : SpecPass
{
    private const string Prefix = "x-aw-";

    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal)
    {
        "abstract", "common-statuses", "confidence", "download", "enumDescriptions", "enumNames", "experimental", "experimental-id",
        "experimental-page", "format", "name", "paging", "presence", "retry", "source", "type",
    };

    public override void Run(SpecContext context) => Clean(context.Root, context.Root["x-aw"].IsTrue, isNames: false);

    /// <summary>Removes the extensions of others from a node and all below it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="isOwn">True when ours are written without their prefix.</param>
    /// <param name="isNames">True when the members of the node are names that the document gives, such as those of properties.</param>
    public static void Clean(SpecNode node, bool isOwn, bool isNames)
    {
        foreach (var item in node.Items)
            Clean(item, isOwn, isNames);

        foreach (var (name, member) in node.Members.ToList())
        {
            if (!isNames && name.StartsWith("x-", StringComparison.Ordinal))
            {
                if (isOwn && Ours.Contains(name[2..]))
                    node.Rename(name, Prefix + name[2..]);
                else if (!name.StartsWith(Prefix, StringComparison.Ordinal))
                    node.Take(name);
                if (isOwn && name == "x-common-statuses")
                    continue;
            }
            else if (isNames || name is not ("example" or "examples" or "default" or "enum" or "const"))
            {
                Clean(member, isOwn, !isNames && IsNames(name, node));
            }
        }

        // Formats of ours that are not OpenAPI's.
        if (!isNames && isOwn && node["format"].Text is "amount" or "percent" or "period")
            node.Set("x-aw-format", node["format"]);
    }

    /// <summary>True when the members of a member are names that the document gives.</summary>
    public static bool IsNames(string name, SpecNode node) => name switch
    {
        "properties" or "patternProperties" or "$defs" or "definitions" => node[name].IsMap,
        "security" => node[name].IsList,
        "schemas" or "responses" or "parameters" or "requestBodies" or "headers" or "securitySchemes" or "securityDefinitions"
            or "scopes" or "mapping" or "variables" or "content" or "paths" or "encoding" or "pathItems" or "examples"
            => node[name].IsMap,
        _ => false,
    };
}
