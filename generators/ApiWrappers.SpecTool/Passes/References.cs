using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>Finds the targets of references.</summary>
internal static class References
{
    // References lead through references, and sometimes in a ring.
    private const int MaxDepth = 20;

    public const string Remedy = "Correct the reference, or add what it names with an Overlay.";

    /// <summary>The node that a <c>$ref</c> names, in its own file or another one; null when there is none.</summary>
    public static SpecNode? Find(SpecContext context, SpecNode reference, out string reason) => Find(context, reference, 0, out reason);

    /// <summary>
    /// A map at the end of all its references, with the members that stand beside them; null when one leads nowhere. Documents in
    /// several files write references in many places where OpenAPI has none.
    /// </summary>
    public static SpecNode? Follow(SpecContext context, SpecNode node, out string reason)
    {
        reason = "";
        for (var steps = 0; node["$ref"].Text is not null; steps++)
        {
            if (steps > MaxDepth || Find(context, node["$ref"], out reason) is not { IsMap: true } target)
                return null;

            var merged = target.Clone();
            foreach (var (name, member) in node.Members.Where(member => member.Key != "$ref"))
                merged.Set(name, member);
            node = merged;
        }

        return node;
    }

    /// <summary>The file of a reference, empty for its own, and the pointer in it.</summary>
    public static (string File, string Pointer) Split(string reference)
    {
        var sign = reference.IndexOf('#', StringComparison.Ordinal);
        return sign < 0 ? (reference, "") : (reference[..sign], reference[(sign + 1)..]);
    }

    private static SpecNode? Find(SpecContext context, SpecNode reference, int depth, out string reason)
    {
        var (file, pointer) = Split(reference.Text!);
        var isOwn = file.Length == 0;
        reason = "";

        // A reference inside another file is relative to that file; many bundles mean the document nevertheless.
        var root = isOwn ? Own(context, reference.Place.File) : context.Files.Find(reference.Place.File, file, out reason);
        if (root is null)
            return null;

        reason = "nothing is there";
        var node = Walk(context, root, pointer, depth);
        if (!node.Exists && isOwn)
            node = Walk(context, context.Root, pointer, depth);
        return node.Exists ? node : null;
    }

    // An overlay may be outside of the folder; what it adds is a part of the document.
    private static SpecNode Own(SpecContext context, string file)
        => file == context.Root.Place.File ? context.Root : context.Files.Find(file, Path.GetFileName(file), out _) ?? context.Root;

    // A part may be below something that is itself a reference.
    private static SpecNode Walk(SpecContext context, SpecNode root, string pointer, int depth)
    {
        if (pointer.Length == 0)
            return root;

        var node = pointer.StartsWith('/') ? root : root["\0"];
        foreach (var part in pointer.Split('/').Skip(1))
        {
            var inner = JsonPointer.Find(node, "/" + part);
            for (var steps = 0; !inner.Exists && steps < MaxDepth && node["$ref"].Text is { Length: > 0 }; steps++)
            {
                if (FindTarget(context, node, depth) is not { } target || target == node)
                    break;
                node = target;
                inner = JsonPointer.Find(node, "/" + part);
            }

            node = inner;
        }

        return node;
    }

    // The name of a schema, once the reference was read in.
    private static SpecNode? FindTarget(SpecContext context, SpecNode node, int depth)
    {
        if (context.Schemas[node["$ref"].Text!] is { Exists: true } named)
            return named;

        return depth < MaxDepth ? Find(context, node["$ref"], depth + 1, out _) : null;
    }
}
