namespace OneflowFake.Server;

/// <summary>Finds the names that a misspelt one was perhaps meant to be.</summary>
internal static class NearestNames
{
    /// <summary>The known names that are most like a name, the most similar first.</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> known, int count = 1) =>
    [
        .. known
            .Distinct()
            .Select(candidate => (Name: candidate, Distance: Distance(candidate, name)))
            .Where(candidate => candidate.Distance <= Math.Max(candidate.Name.Length, name.Length) / 2)
            .OrderBy(candidate => candidate.Distance)
            .Take(count)
            .Select(candidate => candidate.Name),
    ];

    /// <summary>The number of letters to add, remove or replace to turn one name into the other, in any case.</summary>
    private static int Distance(string left, string right)
    {
        // Longer ones are near to none, and would only cost time.
        if (right.Length > 2 * left.Length)
            return right.Length;

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var isEqual = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                var replaced = diagonal + (isEqual ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
