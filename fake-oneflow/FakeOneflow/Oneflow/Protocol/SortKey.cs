using System.Globalization;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>A key that a list can be sorted by.</summary>
/// <param name="Name">Name in the query.</param>
/// <param name="TextOf">The text of an item to compare by; moments in a form that sorts, null for none.</param>
internal sealed record SortKey<T>(string Name, Func<T, string?> TextOf);

/// <summary>Texts to sort by.</summary>
internal static class SortKey
{
    /// <summary>An id as a text that sorts like the number.</summary>
    public static string Text(long id) => id.ToString("D20", CultureInfo.InvariantCulture);
}
