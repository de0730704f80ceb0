using System.Diagnostics;
using System.Globalization;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>
/// Specs of others, in the folder that <c>SPECS</c> names: each compiles without an error, and every operation is called against a
/// server that answers by the spec. <c>SPECS_RESULTS</c> names a file that gets the result of each as soon as it is there.
/// </summary>
public sealed class SpecFolderTests
{
    private static readonly string[] Faults = [": CS", ": APIW", ": error"];

    [SpecFolderFact]
    public async Task Every_spec_of_the_folder_compiles_and_all_of_it_is_called()
    {
        var failed = new List<string>();
        foreach (var file in Directory.EnumerateFiles(SpecFolderFactAttribute.Folder).Order(StringComparer.Ordinal)
            .Where(file => Path.GetExtension(file) is ".json" or ".yaml" or ".yml"))
        {
            var watch = Stopwatch.StartNew();
            var (counts, problems) = await TryAsync(file);
            var seconds = watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            Tell($"== {Path.GetFileName(file)} {counts}, {problems.Count} problems, {seconds} s\n"
                + string.Concat(problems.Take(12).Select(problem => $"   {(problem.Length > 1500 ? problem[..1500] : problem)}\n")));
            if (problems.Count > 0)
                failed.Add(Path.GetFileName(file));
        }

        Assert.Empty(failed);
    }

    private static async Task<(string Counts, IReadOnlyList<string> Problems)> TryAsync(string file)
    {
        var work = Directory.CreateTempSubdirectory("other");
        try
        {
            var spec = CompiledSpec.FromFile(file, work.FullName);
            var (served, left) = (spec.Prepared.Plan!.Operations.Count, spec.Prepared.Context!.LeftOut.Count);
            var faults = spec.Problems.Where(problem => Faults.Any(sign => problem.Contains(sign, StringComparison.Ordinal))).ToList();
            return ($"{served} of {served + left}", faults.Count > 0 ? faults : await OperationCalls.RunAsync(spec, 1));
        }
        catch (Exception exception)
        {
            return ("nothing", [exception.ToString()]);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static void Tell(string text)
    {
        if (Environment.GetEnvironmentVariable("SPECS_RESULTS") is { Length: > 0 } results)
            File.AppendAllText(results, text);
        else
            Console.Write(text);
    }
}
