using System.Text;

namespace ApiWrappers.SpecTool.Trials;

/// <summary>Tries all specs of a folder, and writes a page with the result of each. A spec that was tried is not tried again.</summary>
internal static class SpecTrials
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    /// <summary>Writes the page.</summary>
    /// <param name="folder">The folder with the specs.</param>
    /// <param name="tools">The tools that are tried.</param>
    /// <param name="results">The folder where the row of each spec is kept; empty to keep none.</param>
    /// <param name="output">Receives the page.</param>
    public static void Write(string folder, TrialTools tools, string results, TextWriter output)
    {
        var rows = new StringBuilder();
        var (served, total, built) = (0, 0, 0);
        var files = Directory.EnumerateFiles(folder).Where(file => Extensions.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            var trial = SpecTrial.Of(file);
            served += trial.Served;
            total += trial.Total;
            var row = Kept(results, file, () => trial.ToRow(tools.Try(file)));
            built += row.Contains("| builds", StringComparison.Ordinal) ? 1 : 0;
            rows.Append(row).Append('\n');
        }

        output.Write($"""
            # Specs of others

            The results for specs that others wrote, written by one command:

            ```
            dotnet generators/ApiWrappers.SpecTool/bin/Release/net10.0/ApiWrappers.SpecTool.dll trials FOLDER
                --source FEED --version VERSION --nswag dotnet-nswag.dll --kiota kiota --results KEPT
            ```

            FEED is a folder with the packed ApiWrappers package. NSwag 14.7.1 and Kiota 1.38 run with their own templates and settings;
            without their options they are not tried. The specs are not in this repository: each is the file that its vendor publishes,
            at or near the address in the column "from", which is what the file itself says. Rules are explained in
            [diagnostics.md](diagnostics.md); notes cost no operation. "Size" is that of the generated C#; "seconds" are those of the
            first build, all tools included; "edit" is the median of five builds after an edit of another file, by turns with
            NSwag's (the ratio in brackets), for clients of 1 MB and more; "apart" is a client with `Assembly` on its item.

            Served: {served} of {total} operations. Built: {built} of {files.Count}.

            | spec | version | from | served | left out | types | notes | ours | seconds | size | warnings | edit | NSwag | Kiota |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            {rows}
            """.ReplaceLineEndings("\n"));
    }

    private static string Kept(string results, string file, Func<string> create)
    {
        if (results.Length == 0)
            return create();

        var kept = Path.Combine(results, Path.GetFileName(file) + ".row");
        if (!File.Exists(kept))
        {
            var row = create();
            Directory.CreateDirectory(results);
            File.WriteAllText(kept, row);
        }

        return File.ReadAllText(kept);
    }
}
