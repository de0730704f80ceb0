using ApiWrappers.SpecTool.Writing;

namespace ApiWrappers.SpecTool;

/// <summary>Reports the client that a build would generate from a document.</summary>
internal static class SpecReport
{
    /// <summary>Prints a table of the parts that are served and those that are not; returns false when a build would fail.</summary>
    public static bool Check(string path, SpecOptions options, TextWriter output)
    {
        var prepared = SpecPreparation.Run(path, options with { Client = "ApiClient" });
        var served = prepared.Plan?.Operations.Count ?? 0;
        var leftOut = prepared.Context?.LeftOut.Count ?? 0;
        output.WriteLine($"{Path.GetFileName(path)}: {Title(prepared)}");
        Row(output, "operations served", served);
        Row(output, "operations left out", leftOut);
        Row(output, "types", prepared.Plan?.Types.Count ?? 0);
        Row(output, "errors", Count(prepared, SpecSeverity.Error));
        Row(output, "warnings", Count(prepared, SpecSeverity.Warning));
        Row(output, "notes", Count(prepared, SpecSeverity.Note));
        if (prepared.Findings.Count > 0)
            output.WriteLine();
        foreach (var finding in prepared.Findings)
            output.WriteLine(finding.ToLine());

        output.WriteLine();
        output.WriteLine(prepared.IsFailed ? "A build would fail." : "A build would generate this client.");
        return !prepared.IsFailed;
    }

    /// <summary>The number of findings of each rule.</summary>
    public static string Counts(IEnumerable<SpecFinding> findings) => string.Join(", ", findings
        .GroupBy(finding => finding.Id)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key} {group.Count()}"));

    private static string Title(SpecPreparation prepared)
    {
        if (prepared.Context?.Root is not { } root)
            return "not readable";

        return PlainText.Line(
            $"{root["info"]["title"].Text} {root["info"]["version"].Text} (OpenAPI {root["openapi"].Text ?? root["swagger"].Text})");
    }

    private static void Row(TextWriter output, string name, int count) => output.WriteLine($"  {name,-20} {count,6}");

    private static int Count(SpecPreparation prepared, SpecSeverity severity) =>
        prepared.Findings.Count(finding => finding.Severity == severity);
}
