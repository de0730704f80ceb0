using ApiWrappers.SpecTool.Trials;

namespace ApiWrappers.SpecTool;

/// <summary>The tool: prepares a document for NSwag, and stores the output of NSwag.</summary>
internal static class SpecCommand
{
    /// <summary>The maximum number of findings that are printed.</summary>
    public const int MostFindings = 100;

    public const int Passed = 0;
    public const int Failed = 1;
    public const int CalledWrongly = 2;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (SpecArguments.Read(SpecArguments.Whole(arguments)) is not { } read)
        {
            output.WriteLine(SpecArguments.Usage);
            return CalledWrongly;
        }

        return read.Verb switch
        {
            "prepare" => Prepare(read, output),
            "finish" => GeneratedFiles.Finish(read.Path, read["--output"], read["--stamp"]),
            "trials" => Trials(read, output),
            _ => SpecReport.Check(read.Path, read.ToOptions(), output) ? Passed : Failed,
        };
    }

    private static int Trials(SpecArguments arguments, TextWriter output)
    {
        var tools = new TrialTools(
            arguments.OrEmpty("--source"), arguments.OrEmpty("--version"), arguments.OrEmpty("--nswag"), arguments.OrEmpty("--kiota"));
        SpecTrials.Write(arguments.Path, tools, arguments.OrEmpty("--results"), output);
        return Passed;
    }

    private static int Prepare(SpecArguments arguments, TextWriter output)
    {
        var prepared = SpecPreparation.Run(arguments.Path, arguments.ToOptions());
        var told = prepared.Findings.Where(finding => finding.Severity != SpecSeverity.Note).ToList();
        foreach (var finding in told.Take(MostFindings))
            output.WriteLine(finding.ToLine());
        if (told.Count > MostFindings)
        {
            var severity = prepared.IsFailed ? "error" : "warning";
            output.WriteLine($"{arguments.Path} : {severity} OPENAPI000: {told.Count - MostFindings} more places like these are not "
                + $"shown. All of them by rule: {SpecReport.Counts(told)}.");
        }

        if (prepared.IsFailed)
            return Failed;

        WorkFolder.Write(arguments, prepared);
        return Passed;
    }
}
