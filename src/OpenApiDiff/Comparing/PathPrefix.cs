using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>A part of the path that moved between the first server and the paths of the operations, such as <c>/v1</c>.</summary>
/// <param name="Before">What stands before each path of the older spec; empty when nothing moved.</param>
/// <param name="After">What stands before each path of the newer spec; empty when nothing moved.</param>
internal sealed record PathPrefix(string Before, string After)
{
    public bool IsMoved => Before != After;

    /// <summary>Finds the part that moved: more operations stay where they were with it than without.</summary>
    public static PathPrefix Find(OpenApiDocument before, OpenApiDocument after)
    {
        var none = new PathPrefix("", "");
        if (ServerEntry.Of(before.Servers).FirstOrDefault() is not { } old || ServerEntry.Of(after.Servers).FirstOrDefault() is not { } now)
            return none;

        var moved = new PathPrefix(old.Prefix, now.Prefix);
        return old.Origin == now.Origin && moved.IsMoved && moved.Staying(before, after) > none.Staying(before, after) ? moved : none;
    }

    private int Staying(OpenApiDocument before, OpenApiDocument after) =>
        KeysOf(before, Before).Intersect(KeysOf(after, After)).Count();

    private static IEnumerable<string> KeysOf(OpenApiDocument document, string prefix) =>
        OperationEntry.Of(document, prefix).Select(entry => $"{entry.Name.Method} {OperationPair.Shape(entry.FullPath)}");
}
