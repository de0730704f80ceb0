using System.CommandLine;
using OpenApiDiff;
using OpenApiDiff.Reading;
using OpenApiDiff.Reporting;

namespace Oneflow.Cli.Specs;

/// <summary><c>oneflow spec diff</c>: reports the changes between two specs, for callers of the generated client.</summary>
internal static class SpecDiffCommand
{
    private const string Description = """
        Tells what changed between two specs, for callers of the client that is generated from them.

        OLD and NEW are files, in YAML or JSON, or git revisions of a file as git writes them: HEAD~1:openapi/oneflow.yaml.

        Exit codes: 0 no change as bad as --fail-on says; 4 there is one; 2 called wrongly, or OLD or NEW cannot be read.
        """;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var old = new Argument<string>("OLD") { Description = "The spec that callers were built against." };
        var @new = new Argument<string>("NEW") { Description = "The spec as it is now." };
        var json = new Option<bool>("--json") { Description = "Print JSON, for scripts." };
        var markdown = new Option<bool>("--markdown") { Description = "Print a Markdown table, to be posted as a comment." };
        var repository = new Option<string?>(
            "--repository")
        { Description = "Folder in whose git repository revisions are looked up; by default the current one." };
        var failOn = new Option<FailOn>(
            "--fail-on")
        { Description = "The mildest change that ends in exit code 4.", DefaultValueFactory = _ => FailOn.Breaking };
        failOn.AcceptOnlyFromAmong("breaking", "additive", "documentation", "none");
        var command = new Command("diff", Description) { old, @new, json, markdown, failOn, repository };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(markdown))
                result.AddError("--json and --markdown cannot be used together");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                var sources = new SpecSources(parsed.GetValue(repository) ?? Environment.CurrentDirectory);
                var (before, after) = (parsed.GetValue(old)!, parsed.GetValue(@new)!);
                var changes = SpecDiff.Compare(
                    await sources.ReadAsync(before, cancellationToken), await sources.ReadAsync(after, cancellationToken));
                await output.WriteAsync(
                    parsed.GetValue(json) ? JsonReport.Write(before, after, changes)
                    : parsed.GetValue(markdown) ? MarkdownReport.Write(before, after, changes)
                    : TextReport.Write(changes));
                return IsFailure(changes, parsed.GetValue(failOn)) ? ExitCodes.ChangeFound : ExitCodes.Success;
            }
            catch (SpecException exception)
            {
                await error.WriteLineAsync(exception.Message);
                return ExitCodes.BadUsage;
            }
        });
        return command;
    }

    private static bool IsFailure(IReadOnlyList<Change> changes, FailOn failOn) => failOn switch
    {
        FailOn.Breaking => changes.Any(change => change.Severity == Severity.Breaking),
        FailOn.Additive => changes.Any(change => change.Severity <= Severity.Additive),
        FailOn.Documentation => changes.Count > 0,
        _ => false,
    };
}
