using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Benchmarks;

/// <summary>A report as it is committed: a table, targets with what was found, and where it was found.</summary>
internal sealed class Report(string title, string how)
{
    private readonly StringBuilder _text = new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"# {title}\n\n{how}\n\n")
        .Append(CultureInfo.InvariantCulture,
            $".NET {Environment.Version}, {RuntimeInformation.OSDescription.Split(' ')[0]}, {RuntimeInformation.ProcessArchitecture}, "
            + $"{Environment.ProcessorCount} processors, shared with other work.\n");

    public void Table(string heading, IEnumerable<Row> rows)
    {
        _text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n")
            .Append("| means | allocated | over the floor | time, times the floor | in single rounds | time |\n")
            .Append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var row in rows)
            _text.Append(CultureInfo.InvariantCulture,
                $"| {row.Name} | {row.Bytes:0} B | {row.OverFloor:+0;-0;0} B | "
                + $"{Times(row.Ratio)} | {Range(row)} | {row.Nanoseconds:0} ns |\n");
    }

    public void Line(string text) => _text.Append(text).Append('\n');

    public void Targets() => _text.Append("\n## Targets\n\n| what | at most | found | |\n| --- | ---: | ---: | --- |\n");

    public void Target(string what, double limit, double found, string unit)
        => _text.Append(CultureInfo.InvariantCulture,
            $"| {what} | {limit:0.##} {unit} | {found:0.##} {unit} | {(found <= limit ? "met" : "**missed**")} |\n");

    public void Save(string name)
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Build.sln")))
            directory = Path.GetDirectoryName(directory)
                ?? throw new DirectoryNotFoundException("Build.sln stands in no folder above the program. Run it from the repository.");

        var path = Path.Combine(directory, "tests", "Benchmarks", "Reports", name);
        File.WriteAllText(path, _text.ToString());
        Console.WriteLine(_text);
        Console.WriteLine($"Written to {path}.");
    }

    // A floor of less than can be measured has no multiples.
    private static string Times(double ratio) => double.IsFinite(ratio) ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "-";

    private static string Range(Row row) => double.IsFinite(row.Most) ? $"{Times(row.Least)} to {Times(row.Most)}" : "-";
}
