using System.Diagnostics;
using System.Globalization;

namespace ApiWrappers.SpecTool.Trials;

/// <summary>Compares the builds after an edit of another file: beside our client in its two forms, and beside NSwag's.</summary>
internal static class TrialEdit
{
    private const int Rounds = 5;

    // A part of the project, an assembly of its own, and NSwag's client.
    private static readonly string[] Projects = ["ours", "apart", "nswag"];

    /// <summary>The medians of the seconds, ours as ratios too. The projects take turns, so that all meet the same load.</summary>
    /// <param name="folder">The folder with the projects, all built.</param>
    public static string Compare(string folder)
    {
        var seconds = Projects.ToDictionary(project => project, _ => new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var project in Projects)
            {
                // The first edit adds the file.
                var taken = Seconds(Path.Combine(folder, project), round);
                if (round > 0)
                    seconds[project].Add(taken);
            }
        }

        var other = Median(seconds["nswag"]);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Told(seconds["ours"], other)}, apart {Told(seconds["apart"], other)}, NSwag {other:0.0} s");
    }

    private static string Told(List<double> values, double other)
        => string.Create(CultureInfo.InvariantCulture, $"{Median(values):0.0} s ({Median(values) / other:0.00})");

    private static double Seconds(string project, int round)
    {
        File.WriteAllText(Path.Combine(project, "Edited.cs"), $"internal static class Edited {{ public static int Round => {round}; }}\n");
        var watch = Stopwatch.StartNew();
        TrialProcess.Run(project, "dotnet", "build", "Trial.csproj", "--no-restore", "--verbosity", "quiet", "-nologo");
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
