using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>
/// Completes the parameters of every operation: those of its path are added, and those that OpenAPI says to ignore are
/// removed.
/// </summary>
internal sealed class ParameterPass : SpecPass
{
    private static readonly HashSet<string> Ignored = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Authorization", "Content-Type", "Content-Length", "Cookie", "Host", "Proxy-Authorization", "Transfer-Encoding",
    };

    public override void Run(SpecContext context)
    {
        foreach (var operation in context.Operations.ToList())
        {
            if (!RouteParts.IsReadable(operation.Route))
            {
                context.LeaveOut(operation, "OPENAPI017", operation.PathItem.Place,
                    "the braces in its path do not match. Correct the path with an Overlay.");
                continue;
            }

            operation.Node.Set("parameters", SpecNode.List(operation.Node.Place, Of(context, operation)));
        }
    }

    private static List<SpecNode> Of(SpecContext context, SpecOperation operation)
    {
        var holes = RouteParts.Holes(operation.Route).Distinct().ToList();
        var taken = new Dictionary<(string, string), SpecNode>();
        foreach (var parameter in operation.Node["parameters"].Items.Concat(operation.PathItem["parameters"].Items))
        {
            var (place, name) = (parameter["in"].Text ?? "", parameter["name"].Text ?? "");
            if (taken.ContainsKey((place, name)) || (place == "header" && Ignored.Contains(name))
                || IsCredential(context, operation, place, name))
                continue;

            if (place == "path" && !holes.Contains(name))
                context.Note("OPENAPI018", parameter.Place,
                    $"the path of {operation.Title} has no place for '{name}', so the parameter is not sent.");
            else if (name.Length == 0 || place is not ("path" or "query" or "header" or "cookie"))
                NotSent(context, operation, parameter,
                    $"is in '{parameter["in"].Text}', which is not sent", "Say path, query, header or cookie");
            else if (place == "header" && HeaderName.Problem(name) is { } problem)
                NotSent(context, operation, parameter, problem, "Correct its name, or remove it,");
            else
                taken[(place, name)] = parameter;
        }

        foreach (var hole in holes.Where(hole => !taken.ContainsKey(("path", hole))))
        {
            context.Note("OPENAPI017", operation.PathItem.Place,
                $"'{hole}' in the path of {operation.Title} is not described, so it is text.");
            taken[("path", hole)] = SpecNode.Map(operation.PathItem.Place).Set("name", hole).Set("in", "path")
                .Set("schema", SpecNode.Map(operation.PathItem.Place).Set("type", "string"));
        }

        foreach (var parameter in taken.Values.Where(parameter => parameter["in"].Text == "path"))
            parameter.Set("required", true);
        return [.. taken.Values];
    }

    // The credential of the client is sent there, and the runtime refuses to send another.
    private static bool IsCredential(SpecContext context, SpecOperation operation, string place, string name)
    {
        var comparison = place == "header" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var security = operation.Node["security"].IsList ? operation.Node["security"] : context.Root["security"];
        return place is "header" or "query" or "cookie" && security.Items.Any(item => item.Count > 0)
            && context.Root["components"]["securitySchemes"].Members.Any(scheme => scheme.Value["type"].Text == "apiKey"
                && scheme.Value["in"].Text == place && name.Equals(scheme.Value["name"].Text, comparison));
    }

    private static void NotSent(SpecContext context, SpecOperation operation, SpecNode parameter, string problem, string advice)
    {
        var what = $"its parameter '{parameter["name"].Text}' {problem}. {advice} with an Overlay.";
        if (parameter["required"].IsTrue || parameter["name"].Text is null)
            context.LeaveOut(operation, "OPENAPI019", parameter.Place, what);
        else
            context.Warn("OPENAPI019", parameter.Place, $"{operation.Title} is served without a parameter: {what}");
    }
}
