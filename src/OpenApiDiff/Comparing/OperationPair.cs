using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>An operation as it was and as it is; one of them is null where it was added or removed.</summary>
internal sealed partial record OperationPair(OperationEntry? Before, OperationEntry? After)
{
    /// <summary>
    /// Pairs operations of equal id, wherever they moved, and then those of equal method and path, whatever they are
    /// called now.
    /// </summary>
    public static IReadOnlyList<OperationPair> Match(OpenApiDocument before, OpenApiDocument after, PathPrefix prefix)
    {
        var old = OperationEntry.Of(before, prefix.Before);
        var open = OperationEntry.Of(after, prefix.After);
        var matches = new Dictionary<OperationEntry, OperationEntry>();
        Take(entry => entry.Operation.OperationId);
        Take(entry => $"{entry.Name.Method} {Shape(entry.FullPath)}");
        return [.. old.Select(entry => new OperationPair(entry, matches.GetValueOrDefault(entry))),
            .. open.Select(entry => new OperationPair(null, entry))];

        void Take(Func<OperationEntry, string?> key)
        {
            var candidates = open.Where(entry => key(entry) is not null).DistinctBy(key).ToDictionary(entry => key(entry)!);
            foreach (var entry in old.Where(entry => !matches.ContainsKey(entry)))
            {
                if (key(entry) is { } wanted && candidates.Remove(wanted, out var match))
                {
                    matches[entry] = match;
                    open.Remove(match);
                }
            }
        }
    }

    /// <summary>A path without the names of its parameters: they are renamed without the path going elsewhere.</summary>
    public static string Shape(string path) => Placeholder().Replace(path, "{}");

    /// <summary>The names of the parameters in a path, in their order.</summary>
    public static IReadOnlyList<string> PlaceholdersOf(string path) =>
        [.. Placeholder().Matches(path).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Placeholder();
}
