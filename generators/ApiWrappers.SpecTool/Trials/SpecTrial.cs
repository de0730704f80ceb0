using System.Globalization;

namespace ApiWrappers.SpecTool.Trials;

/// <summary>The result of preparing a spec.</summary>
/// <param name="Name">The file without its extension.</param>
/// <param name="Prepared">The prepared document.</param>
internal sealed record SpecTrial(string Name, SpecPreparation Prepared)
{
    public int Served => Prepared.Plan?.Operations.Count ?? 0;

    public int Total => Served + (Prepared.Context?.LeftOut.Count ?? 0);

    public static SpecTrial Of(string file)
        => new(Path.GetFileNameWithoutExtension(file),
            SpecPreparation.Run(file, new SpecOptions { Namespace = "Acme", Client = "AcmeClient" }));

    /// <summary>The row of the page.</summary>
    public string ToRow(TrialResult result)
    {
        var left = Prepared.Context?.LeftOut ?? [];
        var root = Prepared.Context?.Root;
        var notes = SpecReport.Counts(Prepared.Findings.Where(finding => finding.Severity == SpecSeverity.Note));
        string[] cells =
        [
            Name,
            root?["openapi"].Text ?? root?["swagger"].Text ?? "2.0",
            Source(),
            Served.ToString(CultureInfo.InvariantCulture),
            left.Count == 0 ? "" : $"{left.Count}: {SpecReport.Counts(left.Select(item => item.Finding))}",
            (Prepared.Plan?.Types.Count ?? 0).ToString(CultureInfo.InvariantCulture),
            notes,
            result.Ours,
            result.Seconds.ToString("0", CultureInfo.InvariantCulture),
            $"{result.Size / 1024} KB",
            result.Warnings,
            result.Edit,
            result.NSwag,
            result.Kiota,
        ];
        return "| " + string.Join(" | ", cells) + " |";
    }

    // Where the vendor can be asked for the file.
    private string Source()
    {
        var root = Prepared.Context?.Root;
        string?[] addresses =
        [
            root?["externalDocs"]["url"].Text, root?["info"]["contact"]["url"].Text, root?["info"]["termsOfService"].Text,
            root?["servers"].Items.Select(server => server["url"].Text).FirstOrDefault(),
        ];
        return addresses.FirstOrDefault(
            address => Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme.StartsWith("http", StringComparison.Ordinal)) is { } found
            ? new Uri(found).Host
            : "";
    }
}
