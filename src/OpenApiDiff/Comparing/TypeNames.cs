using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>The names of the schemas of both specs, and which of them were found to be one type under two names.</summary>
internal sealed class TypeNames(OpenApiDocument before, OpenApiDocument after)
{
    private readonly HashSet<string> _before = NamesOf(before);
    private readonly HashSet<string> _after = NamesOf(after);

    /// <summary>Schemas that a use showed to be another one under a new name.</summary>
    public HashSet<string> Told { get; } = [];

    /// <summary>
    /// True when one name went and the other came, so that a use that changed from one to the other shows a renamed type.
    /// </summary>
    public bool IsRenamed(string? before, string? after) =>
        (before is null || !_after.Contains(before)) && (after is null || !_before.Contains(after));

    private static HashSet<string> NamesOf(OpenApiDocument document) => [.. document.Components?.Schemas?.Keys ?? []];
}
