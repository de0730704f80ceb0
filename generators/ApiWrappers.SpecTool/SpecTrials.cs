using System.Diagnostics;
using System.Globalization;
using System.Text;
using ApiWrappers.SpecTool.Writing;

namespace ApiWrappers.SpecTool;

/// <summary>Generates a client from each spec of a folder, and writes a page about the results.</summary>
internal static class SpecTrials
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    /// <summary>Writes the page.</summary>
    /// <param name="folder">The folder with the specs.</param>
    /// <param name="output">Receives the page.</param>
    public static void Write(string folder, TextWriter output)
    {
        var rows = new StringBuilder();
        var (served, total) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Extensions.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal))
        {
            var watch = Stopwatch.StartNew();
            var prepared = SpecPreparation.Run(file, new SpecOptions { Namespace = "Acme", Client = "AcmeClient" });
            var size = prepared.Plan is null ? 0 : PreparedDocument.Write(prepared.Plan).ToJsonString().Length / 1024;
            watch.Stop();

            var count = prepared.Plan?.Operations.Count ?? 0;
            var left = prepared.Context?.LeftOut ?? [];
            served += count;
            total += count + left.Count;
            var root = prepared.Context?.Root;
            rows.Append(CultureInfo.InvariantCulture,
                $"| {Path.GetFileNameWithoutExtension(file)} | {root?["openapi"].Text ?? root?["swagger"].Text ?? "2.0"} | {count} | ")
                .Append(left.Count == 0 ? "" : $"{left.Count}: {SpecReport.Counts(left.Select(item => item.Finding))}")
                .Append(CultureInfo.InvariantCulture,
                    $" | {prepared.Plan?.Types.Count ?? 0} | "
                    + $"{SpecReport.Counts(prepared.Findings.Where(finding => finding.Severity != SpecSeverity.Note))} | ")
                .Append(CultureInfo.InvariantCulture,
                    $"{SpecReport.Counts(prepared.Findings.Where(finding => finding.Severity == SpecSeverity.Note))} | {size} KB | "
                    + $"{watch.Elapsed.TotalSeconds:0.0} |\n");
        }

        output.Write($"""
            # Specs of others

            The result for specs that others wrote, written by `ApiWrappers.SpecTool trials FOLDER`. The specs themselves are not in this
            repository: each is the file that its vendor publishes. Rules are explained in [diagnostics.md](diagnostics.md); notes cost
            no operation. Seconds and size are those of preparing, before NSwag.

            Served: {served} of {total} operations.

            | spec | version | served | left out | types | warnings | notes | prepared | seconds |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            {rows}
            """.ReplaceLineEndings("\n"));
    }
}
