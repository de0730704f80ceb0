using System.Text.RegularExpressions;
using ApiWrappers.SpecTool.Naming;

namespace ApiWrappers.SpecTool.Client;

/// <summary>Completes what NSwag wrote, in ways that its templates cannot.</summary>
internal static partial class GeneratedFile
{
    /// <summary>Gives the text of a generated file as it is to be stored: with its stamp, LF and a final newline.</summary>
    /// <param name="text">What NSwag wrote.</param>
    /// <param name="stamp">The line that the file is to begin with.</param>
    /// <param name="nameSpace">The namespace, when the client class is generated too.</param>
    /// <param name="sources">Where each class was read from, by its name.</param>
    public static string Complete(string text, string stamp, string? nameSpace, IReadOnlyDictionary<string, string> sources)
    {
        text = TellSources(Unseal(text.Replace("\r", "", StringComparison.Ordinal).Trim()), sources);

        // The JSON generator cannot have two contexts of one name in a project, not even in different namespaces.
        if (nameSpace is not null)
            text = text.Replace("ApiJsonContext", $"{CSharpName.Pascal(nameSpace)}JsonContext", StringComparison.Ordinal);
        return $"{stamp}\n{text}\n";
    }

    // A class does not know in its template what the spec says of its schema besides the schema itself.
    private static string TellSources(string text, IReadOnlyDictionary<string, string> sources)
        => EndOfSummary().Replace(text, match => sources.TryGetValue(match.Groups["name"].Value, out var source) ? $" Source: {source}.{match.Value}" : match.Value);

    // A class does not know in its template that others derive from it, unless the spec gives it a discriminator.
    private static string Unseal(string text)
    {
        var bases = Derived().Matches(text).Select(match => match.Groups["base"].Value).ToHashSet(StringComparer.Ordinal);
        return bases.Count == 0 ? text : Sealed().Replace(text, match => bases.Contains(match.Groups["name"].Value) ? match.Value.Replace(" sealed", "", StringComparison.Ordinal) : match.Value);
    }

    [GeneratedRegex(@"^public (?:sealed )?partial class \w+ : (?<base>\w+)$", RegexOptions.Multiline)]
    private static partial Regex Derived();

    [GeneratedRegex(@"</summary>(?=\n(?:///.*\n|\[.*\n)*public (?:sealed |abstract |readonly )?partial (?:class|record struct) (?<name>\w+)\b)")]
    private static partial Regex EndOfSummary();

    [GeneratedRegex(@"^public sealed partial class (?<name>\w+)\b", RegexOptions.Multiline)]
    private static partial Regex Sealed();
}
