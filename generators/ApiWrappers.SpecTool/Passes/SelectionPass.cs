using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>Keeps the operations that the item names.</summary>
internal sealed class SelectionPass : SpecPass
{
    public override void Run(SpecContext context)
    {
        if (!context.Options.IsPart)
            return;

        var chosen = new HashSet<SpecOperation>();
        foreach (var name in context.Options.Operations)
            Choose(context, chosen, name, "Operations", operation => IsNamed(operation, name),
                context.Operations.Select(operation => operation.Id));
        foreach (var tag in context.Options.Tags)
            Choose(context, chosen, tag, "Tags", operation => TagsOf(operation).Contains(tag, StringComparer.OrdinalIgnoreCase),
                context.Operations.SelectMany(TagsOf));
        context.Operations.RemoveAll(operation => !chosen.Contains(operation));
    }

    private static void Choose(
        SpecContext context, HashSet<SpecOperation> chosen, string name, string metadata, Func<SpecOperation, bool> isNamed,
        IEnumerable<string> known)
    {
        var found = context.Operations.Where(isNamed).ToList();
        chosen.UnionWith(found);
        if (found.Count == 0)
        {
            var near = known.Distinct().OrderBy(other => Distance(other, name)).Take(3).Order(StringComparer.Ordinal);
            context.Fail("OPENAPI031", context.Root.Place,
                $"{metadata} of the OpenApiClient item names '{name}', which the document does not have. Near it are: "
                + $"{string.Join(", ", near)}.");
        }
    }

    private static bool IsNamed(SpecOperation operation, string name)
        => operation.Id == name
            || operation.Node["operationId"].Text == name
            || operation.MethodName.Equals(name, StringComparison.OrdinalIgnoreCase)
            || operation.Title.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> TagsOf(SpecOperation operation) =>
        operation.Node["tags"].Items.Select(tag => tag.Text).OfType<string>();

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[right.Length];
    }
}
