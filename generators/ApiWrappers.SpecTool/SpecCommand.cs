using ApiWrappers.SpecTool.Client;
using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool;

/// <summary>The tool: checks a spec before NSwag reads it, and afterwards completes what NSwag wrote.</summary>
internal static class SpecCommand
{
    /// <summary>Most findings that are printed; a spec with more has to be mended in steps anyway.</summary>
    public const int MostFindings = 100;

    public const int Passed = 0;
    public const int Failed = 1;
    public const int CalledWrongly = 2;

    private static readonly string[] Generated = ["Apis.cs", "Models.cs", "Client.cs"];

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (SpecArguments.Read(arguments) is not { } read)
        {
            output.WriteLine(SpecArguments.Usage);
            return CalledWrongly;
        }

        return read.Verb == "check" ? Check(read, output) : Finish(read);
    }

    private static int Check(SpecArguments arguments, TextWriter output)
    {
        using var text = File.OpenText(arguments.Spec);
        var findings = SpecCheck.Run(text, arguments.Client);
        foreach (var finding in findings.Take(MostFindings))
            output.WriteLine(finding.ToLine(arguments.Spec));

        if (findings.Count > MostFindings)
            output.WriteLine($"{arguments.Spec} : error OPENAPI000: {findings.Count - MostFindings} more places like these are not shown. All of them by rule: {Counts(findings)}.");
        return findings.Count > 0 ? Failed : Passed;
    }

    private static string Counts(IEnumerable<SpecFinding> findings) => string.Join(", ", findings
        .GroupBy(finding => finding.Rule.Id)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key} {group.Count()}"));

    private static int Finish(SpecArguments arguments)
    {
        var folder = arguments.Output!;
        using var text = File.OpenText(arguments.Spec);
        var spec = SpecDocument.Read(text);
        if (arguments.Client is { } client)
            File.WriteAllText(Path.Combine(folder, "Client.cs"), ClientFileWriter.Write(spec, client, arguments.Namespace!));

        var sources = SourcesOf(spec);
        foreach (var file in Generated.Select(name => Path.Combine(folder, name)).Where(File.Exists))
            Complete(file, arguments, sources);
        return Passed;
    }

    /// <summary>The page that each schema was read from, by the name of its class; empty for specs that do not tell.</summary>
    private static Dictionary<string, string> SourcesOf(SpecDocument spec) => spec.Schemas
        .Where(schema => schema.Node["x-source"].Text is not null)
        .GroupBy(schema => TypeName.Of(schema.Name), schema => $"{schema.Node["x-source"].Text} ({schema.Node["x-confidence"].Text ?? "documented"})")
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    // Written without a byte order mark, which would stand before the stamp.
    private static void Complete(string file, SpecArguments arguments, IReadOnlyDictionary<string, string> sources)
        => File.WriteAllText(file, GeneratedFile.Complete(File.ReadAllText(file), arguments.Stamp!, arguments.Namespace, sources));
}
