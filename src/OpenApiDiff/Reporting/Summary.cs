using System.Globalization;

namespace OpenApiDiff.Reporting;

/// <summary>Phrases that the reports for people share.</summary>
internal static class Summary
{
    private const int MostNames = 3;

    public static string Of(IReadOnlyList<Change> changes) =>
        string.Join(", ", Enum.GetValues<Severity>().Select(severity => Count(changes, severity)));

    /// <summary>The other places that a change shows at; null when there are none.</summary>
    public static string? AlsoAt(Change change)
    {
        var names = change.AlsoAt.Select(place => place.Operation?.Id ?? place.Location).Distinct().ToList();
        return names switch
        {
            [] => null,
            [var only] when only == change.Operation?.Id => "Also at another place of it.",
            _ when names.Count <= MostNames => $"Also in {List(names)}.",
            _ => string.Create(CultureInfo.InvariantCulture,
                $"Also in {List(names.Take(MostNames))} and {names.Count - MostNames} more."),
        };
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(PlainText.Of));

    private static string Count(IReadOnlyList<Change> changes, Severity severity) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{changes.Count(change => change.Severity == severity)} {severity.ToString().ToLowerInvariant()}");
}
