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
        if (arguments.Client is { } client)
        {
            using var text = File.OpenText(arguments.Spec);
            File.WriteAllText(Path.Combine(folder, "Client.cs"), ClientFileWriter.Write(SpecDocument.Read(text), client, arguments.Namespace!));
        }

        foreach (var file in Generated.Select(name => Path.Combine(folder, name)).Where(File.Exists))
            Stamp(file, arguments);
        return Passed;
    }

    // Without a byte order mark, which would stand before the stamp; with the same line ends everywhere.
    private static void Stamp(string file, SpecArguments arguments)
    {
        var text = File.ReadAllText(file).Replace("\r", "", StringComparison.Ordinal).Trim();
        // The JSON generator cannot have two contexts of one name in a project, not even in different namespaces.
        if (arguments.Namespace is { } nameSpace)
            text = text.Replace("ApiJsonContext", $"{CSharpName.Pascal(nameSpace)}JsonContext", StringComparison.Ordinal);
        File.WriteAllText(file, $"{arguments.Stamp}\n{text}\n");
    }
}
