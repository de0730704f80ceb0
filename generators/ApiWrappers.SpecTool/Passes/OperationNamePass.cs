using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>
/// Names every operation: its id and its method. An id that is missing or taken is derived from the HTTP method and the path.
/// </summary>
internal sealed class OperationNamePass : SpecPass
{
    public override void Run(SpecContext context)
    {
        var names = new NameSet(StringComparer.OrdinalIgnoreCase, []);
        var stated = context.Operations.ToLookup(operation => Name(operation.Node["operationId"].Text), StringComparer.OrdinalIgnoreCase);
        var keepers = stated.Where(same => same.Key.Length > 0)
            .Select(same => same
                .OrderBy(operation => operation.Node["operationId"].Text == same.Key ? 0 : 1)
                .ThenBy(operation => operation.Node["operationId"].Text, StringComparer.Ordinal)
                .ThenBy(operation => operation.Title, StringComparer.Ordinal)
                .First())
            .ToHashSet();

        foreach (var operation in context.Operations.Where(keepers.Contains))
        {
            operation.MethodName = names.Take(Name(operation.Node["operationId"].Text), Derived(operation), operation.Title);
            operation.Id = Id(operation);
        }

        foreach (var operation in context.Operations.Where(operation => !keepers.Contains(operation))
            .OrderBy(operation => operation.Title, StringComparer.Ordinal))
        {
            operation.MethodName = names.Take(Derived(operation), Derived(operation), operation.Title);
            operation.Id = CSharpName.Camel(operation.MethodName);
            if (operation.Node["operationId"].Text is { Length: > 0 } id)
                context.Note("OPENAPI014", operation.Place,
                    $"'{id}' is the id of another operation too, or gives its name, so {operation.Title} is '{operation.Id}'. An "
                    + "Overlay can give it another id.");
        }

        // TryGet is the other form of Get.
        var all = context.Operations.Select(operation => operation.MethodName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var operation in context.Operations.Where(
            operation => operation.MethodName.StartsWith("Try", StringComparison.OrdinalIgnoreCase)
            && all.Contains(operation.MethodName[3..])))
            operation.MethodName = names.Take("Do" + operation.MethodName, "Do" + operation.MethodName, operation.Title);
    }

    private static string Name(string? id)
    {
        var name = CSharpName.Pascal(id ?? "");
        if (name.Length == 0)
            return "";

        name = char.IsLetter(name[0]) ? name : "_" + name;
        if (ReservedTypes.All.Contains(name + "Result", StringComparer.OrdinalIgnoreCase))
            name = "Do" + name;

        // The templates add the word themselves.
        return name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5 ? name[..^5] : name;
    }

    // The id as the document has it, where it can be told apart by it.
    private static string Id(SpecOperation operation)
    {
        var id = operation.Node["operationId"].Text!;
        return id.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.' or ':' or '/')
            ? id
            : CSharpName.Camel(operation.MethodName);
    }

    // GetOrdersById for GET /orders/{id}.
    private static string Derived(SpecOperation operation)
    {
        var words = operation.Route.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.StartsWith('{') ? "By " + part : part.Replace("{", " By ", StringComparison.Ordinal));
        return CSharpName.Pascal(operation.Method + " " + string.Join(' ', words));
    }
}
