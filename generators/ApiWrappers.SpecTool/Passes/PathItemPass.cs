using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>Lists the operations, and resolves references to path items.</summary>
internal sealed class PathItemPass : SpecPass
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    };

    public override void Run(SpecContext context)
    {
        foreach (var (route, written) in context.Root["paths"].Members)
        {
            if (route.StartsWith("x-", StringComparison.Ordinal))
                continue;

            if (Resolve(context, written) is { } item)
                AddOperations(context, route, item);
        }
    }

    private static SpecNode? Resolve(SpecContext context, SpecNode written)
    {
        var item = written;
        for (var steps = 0; item["$ref"].Text is not null; steps++)
        {
            var target = References.Find(context, item["$ref"], out var reason);
            if (target is null || steps > 20)
            {
                context.Warn("OPENAPI002", item["$ref"].Place,
                    $"the path is left out: '{item["$ref"].Text}' cannot be read, since {reason}. {References.Remedy}");
                return null;
            }

            var merged = target.Clone();
            foreach (var (name, node) in item.Members.Where(member => member.Key != "$ref"))
                merged.Set(name, node);
            item = merged;
        }

        return item;
    }

    private static void AddOperations(SpecContext context, string route, SpecNode item)
    {
        foreach (var (method, node) in item.Members)
        {
            if (Methods.Contains(method) && node.IsMap)
                context.Operations.Add(new SpecOperation(route, method, item, node));
        }

        // OpenAPI 3.2: methods of any name, written as they are sent.
        foreach (var (method, node) in item["additionalOperations"].Members.Where(member => member.Value.IsMap))
            context.Operations.Add(new SpecOperation(route, method.ToLowerInvariant(), item, node));
    }
}
