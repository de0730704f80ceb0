using System.Globalization;
using Spectre.Console;

namespace Oneflow.Cli.Demo;

/// <summary>Prints the demo for people.</summary>
internal static class DemoPrinter
{
    // Wide enough that a link stays on one line and can be copied where the output is not a terminal.
    private const int FileWidth = 160;

    public static void Print(DemoReport report, string failuresTitle, TextWriter output)
    {
        var isFile = Console.IsOutputRedirected || output != Console.Out;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = isFile ? AnsiSupport.No : AnsiSupport.Detect });
        if (isFile)
            console.Profile.Width = FileWidth;

        console.MarkupLineInterpolated($"[bold]{report.Server}[/] at {report.BaseUrl}");
        console.WriteLine();
        var steps = new Grid().AddColumns(3);
        foreach (var step in report.Steps)
            steps.AddRow(Cell($"  {step.What}"), Cell(step.Operation, "grey"), Cell(step.Outcome, "green"));
        console.Write(steps);
        if (report.Failures.Count == 0)
            return;

        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{failuresTitle}[/], as the exceptions that a caller catches");
        console.WriteLine();
        var failures = new Grid().AddColumns(4);
        foreach (var failure in report.Failures)
            failures.AddRow(Cell(failure.Status == 0 ? "  -" : $"  {failure.Status.ToString(CultureInfo.InvariantCulture)}", "red"),
                Cell(failure.Exception), Cell(failure.Case), Cell(failure.Detail, "grey"));
        console.Write(failures);
    }

    private static Text Cell(string text, string? style = null) => new(text, style is null ? null : Style.Parse(style));
}
