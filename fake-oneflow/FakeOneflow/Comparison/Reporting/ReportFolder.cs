namespace OneflowFake.Comparison.Reporting;

/// <summary>Writes the two files of a report, each whole or not at all.</summary>
internal static class ReportFolder
{
    public const string JsonFile = "report.json";
    public const string MarkdownFile = "report.md";

    public static void Write(string directory, ComparisonReport report, Redactor redactor)
    {
        Directory.CreateDirectory(directory);
        Write(Path.Combine(directory, JsonFile), redactor.Clean(report.ToJson()));
        Write(Path.Combine(directory, MarkdownFile), redactor.Clean(MarkdownReport.Write(report)));
    }

    private static void Write(string path, string text)
    {
        var temporary = path + ".new";
        File.WriteAllText(temporary, text);
        File.Move(temporary, path, overwrite: true);
    }
}
