using System.Diagnostics;
using System.Globalization;

namespace ApiWrappers.SpecTool.Trials;

/// <summary>Compares the builds after an edit of another file: beside our client, and beside NSwag's for the same spec.</summary>
internal static class TrialEdit
{
    private const int Rounds = 5;

    /// <summary>The medians of the seconds, and their ratio. The two take turns, so that both meet the same load.</summary>
    /// <param name="folder">The folder with the projects, both built.</param>
    public static string Compare(string folder)
    {
        List<double> ours = [], others = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var first = Seconds(Path.Combine(folder, "ours"), round);
            var second = Seconds(Path.Combine(folder, "nswag"), round);

            // The first edit adds the file.
            if (round == 0)
                continue;
            ours.Add(first);
            others.Add(second);
        }

        var (one, other) = (Median(ours), Median(others));
        return string.Create(CultureInfo.InvariantCulture, $"{one:0.0} s / {other:0.0} s = {one / other:0.00}");
    }

    private static double Seconds(string project, int round)
    {
        File.WriteAllText(Path.Combine(project, "Edited.cs"), $"internal static class Edited {{ public static int Round => {round}; }}\n");
        var watch = Stopwatch.StartNew();
        TrialProcess.Run(project, "dotnet", "build", "Trial.csproj", "--no-restore", "--verbosity", "quiet", "-nologo");
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
