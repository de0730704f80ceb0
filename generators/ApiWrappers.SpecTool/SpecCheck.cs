using ApiWrappers.SpecTool.Reading;
using ApiWrappers.SpecTool.Rules;
using YamlDotNet.Core;

namespace ApiWrappers.SpecTool;

/// <summary>Holds a spec against all rules.</summary>
internal static class SpecCheck
{
    /// <summary>Reads and checks a spec.</summary>
    /// <param name="text">The spec.</param>
    /// <param name="client">The name of the client class, when one is to be written.</param>
    public static IReadOnlyList<SpecFinding> Run(TextReader text, string? client = null)
    {
        SpecDocument spec;
        try
        {
            spec = SpecDocument.Read(text);
        }
        catch (YamlException exception)
        {
            var place = new SpecPlace("", (int)exception.Start.Line, (int)exception.Start.Column);
            return [new SpecFinding(RuleCatalogue.Readable, place, UnreadableText(exception))];
        }

        var unreadable = RuleCatalogue.Readable.Check(spec).ToList();
        if (unreadable.Count > 0)
            return unreadable;

        return [.. RuleCatalogue.For(client)
            .SelectMany(rule => rule.Check(spec))
            .DistinctBy(finding => (finding.Rule.Id, finding.Place.Line, finding.Place.Column, finding.Message))
            .OrderBy(finding => finding.Place.Line)
            .ThenBy(finding => finding.Place.Column)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)];
    }

    private static string UnreadableText(YamlException exception)
        => $"the file is neither YAML nor JSON that can be read: {(exception.InnerException ?? exception).Message.TrimEnd('.')}. Correct it here.";
}
