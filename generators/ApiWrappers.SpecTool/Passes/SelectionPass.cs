using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>Keeps the operations that the item names.</summary>
internal sealed class SelectionPass : SpecPass
{
    // The most parts at commas that one name has.
    private const int MostParts = 10;

    public override void Run(SpecContext context)
    {
        if (!context.Options.IsPart)
            return;

        var chosen = new HashSet<SpecOperation>();
        foreach (var name in Whole(context.Options.Operations, name => context.Operations.Any(operation => IsNamed(operation, name))))
            Choose(context, chosen, name, "Operations", operation => IsNamed(operation, name),
                context.Operations.Select(operation => operation.Id));
        foreach (var tag in Whole(context.Options.Tags, tag => context.Operations.Any(operation => IsTagged(operation, tag))))
            Choose(context, chosen, tag, "Tags", operation => IsTagged(operation, tag),
                context.Operations.SelectMany(TagsOf));
        context.Operations.RemoveAll(operation => !chosen.Contains(operation));
    }

    // The item separates names by commas, which paths and tags contain as well: parts that are a name only together are one.
    private static IEnumerable<string> Whole(IReadOnlyList<string> parts, Func<string, bool> isKnown)
    {
        for (var index = 0; index < parts.Count;)
        {
            var length = Math.Min(MostParts, parts.Count - index);
            while (length > 1 && (!isKnown(Joined(length)) || parts.Skip(index).Take(length).All(isKnown)))
                length--;
            yield return Joined(length);
            index += length;

            string Joined(int count) => string.Join(',', parts.Skip(index).Take(count));
        }
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
            || IsSame(operation.Title, name);

    private static bool IsTagged(SpecOperation operation, string name) => TagsOf(operation).Any(tag => IsSame(tag, name));

    // Spaces around commas were lost where the names were separated.
    private static bool IsSame(string name, string other) => Tight(name).Equals(Tight(other), StringComparison.OrdinalIgnoreCase);

    private static string Tight(string name) => string.Join(',', name.Split(',', StringSplitOptions.TrimEntries));

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
