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
        if (References.Follow(context, written, out var reason) is { } item)
            return item;

        context.Warn("OPENAPI002", written["$ref"].Place,
            $"the path is left out: '{written["$ref"].Text}' cannot be read, since {reason}. {References.Remedy}");
        return null;
    }

    private static void AddOperations(SpecContext context, string route, SpecNode item)
    {
        foreach (var (method, node) in item.Members)
        {
            if (Methods.Contains(method) && node.IsMap)
                Add(context, route, method, item, node);
        }

        // OpenAPI 3.2: methods of any name, written as they are sent.
        foreach (var (method, node) in item["additionalOperations"].Members.Where(member => member.Value.IsMap))
            Add(context, route, method.ToLowerInvariant(), item, node);
    }

    private static void Add(SpecContext context, string route, string method, SpecNode item, SpecNode written)
    {
        if (References.Follow(context, written, out var reason) is { } node)
        {
            context.Operations.Add(new SpecOperation(route, method, item, node));
            return;
        }

        var operation = new SpecOperation(route, method, item, written);
        context.LeaveOut(operation, "OPENAPI002", written["$ref"].Place,
            $"'{written["$ref"].Text}' cannot be read, since {reason}. {References.Remedy}");
    }
}
