namespace OpenApiDiff.Comparing;

/// <summary>Media types by what they mean: letter case and the character set change nothing for callers.</summary>
internal static class MediaTypes
{
    private static readonly string[] Meaningless = ["charset", "boundary"];

    public static IEnumerable<KeyValuePair<string, T>> Of<T>(IEnumerable<KeyValuePair<string, T>>? content) =>
        (content ?? []).Select(entry => KeyValuePair.Create(Normalize(entry.Key), entry.Value)).DistinctBy(entry => entry.Key);

    public static string Normalize(string type)
    {
        var parts = type.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var parameters = parts.Skip(1).Where(part => !Meaningless.Contains(part.Split('=')[0].Trim(), StringComparer.OrdinalIgnoreCase));
        return string.Join("; ", parts.Take(1).Select(part => part.ToLowerInvariant()).Concat(parameters.Order(StringComparer.Ordinal)));
    }
}
