using System.Text.RegularExpressions;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>Splits the path of an operation.</summary>
internal static partial class RouteParts
{
    /// <summary>True when every brace that opens is closed, with a name inside.</summary>
    public static bool IsReadable(string route) => Hole().Replace(route, "").IndexOfAny(['{', '}']) < 0;

    /// <summary>The names in braces, as parameters are named: signs such as <c>*</c> and <c>+</c> say how it is filled.</summary>
    public static IEnumerable<string> Holes(string route) => Split(route).Where(part => part.IsHole).Select(part => part.Text);

    /// <summary>Texts and holes in turn.</summary>
    public static IEnumerable<(string Text, bool IsHole)> Split(string route)
    {
        var fragment = route.IndexOf('#', StringComparison.Ordinal);
        var path = fragment < 0 ? route : route[..fragment];
        var from = 0;
        foreach (Match match in Hole().Matches(path))
        {
            if (match.Index > from)
                yield return (path[from..match.Index], false);
            from = match.Index + match.Length;

            // {?limit} is a query, which the parameters describe.
            if (match.Groups["sign"].Value is not ("?" or "&"))
                yield return (match.Groups["name"].Value, true);
        }

        if (from < path.Length)
            yield return (path[from..], false);
    }

    [GeneratedRegex(@"\{(?<sign>[*+?&#./;]?)(?<name>[^{}]+?)\*?\}")]
    private static partial Regex Hole();
}
