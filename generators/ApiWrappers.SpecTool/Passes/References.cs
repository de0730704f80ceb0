using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>Finds the targets of references.</summary>
internal static class References
{
    public const string Remedy = "Correct the reference, or add what it names with an Overlay.";

    /// <summary>The node that a <c>$ref</c> names, in its own file or another one; null when there is none.</summary>
    public static SpecNode? Find(SpecContext context, SpecNode reference, out string reason)
    {
        var (file, pointer) = Split(reference.Text!);
        reason = "nothing is there";
        var root = context.Root;
        if (file.Length > 0)
            root = context.Files.Find(reference.Place.File, file, out reason);
        else if (reference.Place.File != context.Root.Place.File && !pointer.StartsWith("/components/", StringComparison.Ordinal))
            root = context.Files.Find(reference.Place.File, Path.GetFileName(reference.Place.File), out reason);
        if (root is null)
            return null;

        // A reference inside another file should be relative to that file; many bundles mean the document nevertheless.
        var node = pointer.Length == 0 ? root : JsonPointer.Find(root, pointer);
        if (!node.Exists && file.Length == 0 && reference.Place.File != context.Root.Place.File)
            node = JsonPointer.Find(
                context.Files.Find(reference.Place.File, Path.GetFileName(reference.Place.File), out _) ?? context.Root, pointer);
        return node.Exists ? node : null;
    }

    /// <summary>The file of a reference, empty for its own, and the pointer in it.</summary>
    public static (string File, string Pointer) Split(string reference)
    {
        var sign = reference.IndexOf('#', StringComparison.Ordinal);
        return sign < 0 ? (reference, "") : (reference[..sign], reference[(sign + 1)..]);
    }
}
