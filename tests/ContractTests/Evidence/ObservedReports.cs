using System.Globalization;
using System.Text.Json;
using ContractTests.Scenarios;
using OneflowFake.Comparison.Reporting;
using TestKit;

namespace ContractTests.Evidence;

/// <summary>The observations of the real services, from recorded reports.</summary>
internal sealed class ObservedReports
{
    public const string None = "not yet";

    private static readonly string[] RealHosts = ["oneflow.com", "signicat.com", "signicat.io", "idfy.io"];

    private readonly IReadOnlyList<Observation> _observations;
    private readonly IReadOnlyList<ObservedDecision> _decisions;

    private ObservedReports(IReadOnlyList<Observation> observations, IReadOnlyList<ObservedDecision> decisions) =>
        (_observations, _decisions) = (observations, decisions);

    /// <summary>Those of the repository.</summary>
    public static ObservedReports Stored { get; } = Load(RepositoryRoot.Combine("tests", "ContractTests", "Observed"));

    /// <summary>The reports of a folder and the decisions beside them.</summary>
    /// <exception cref="FormatException">A file is not evidence; the message says which, and why.</exception>
    public static ObservedReports Load(string folder) => new(
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(Read)],
        ObservedDecision.Read(File.ReadAllText(Path.Combine(folder, "decisions.md"))));

    /// <summary>Each contradiction that is not decided, with what to do.</summary>
    public IReadOnlyList<string> Undecided =>
    [
        .. from observation in _observations
           from difference in observation.Contradictions
           let key = observation.KeyOf(difference)
           where !_decisions.Contains(key)
           select string.Create(
               CultureInfo.InvariantCulture,
               $"{observation.Date:yyyy-MM-dd} {key} real: {difference.Real ?? "nothing"}, fake: {difference.Fake ?? "nothing"}, rule: "
               + $"{observation.Row.Rule ?? "none"}. Change the fake and record again, or add the row to Observed/decisions.md with a "
                   + $"date and a reason."),
    ];

    /// <summary>Decisions about what no report tells.</summary>
    public IReadOnlyList<ObservedDecision> Stale =>
        [.. _decisions.Except(_observations.SelectMany(observation => observation.Contradictions.Select(observation.KeyOf)))];

    /// <summary>The cell of a scenario: on which day its answer was observed, and what contradicts it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="decidingRule">The rule that refused it, by the fake's journal; null for a success.</param>
    public string Of(Scenario scenario, string? decidingRule)
    {
        var vendor = VendorOf(scenario.Api);
        var cells = _observations
            .Where(observation => observation.Vendor == vendor && observation.Row.Operation == scenario.OperationId)
            .Where(observation => observation.Row.Rule is { } rule
                ? rule == decidingRule
                : observation.Row.FakeStatus == scenario.Status && scenario.Status < 400)
            .Select(observation => Cell(observation)).Distinct().ToList();
        return cells.Count == 0 ? None : string.Join("; ", cells);
    }

    private string Cell(Observation observation)
    {
        var date = string.Create(CultureInfo.InvariantCulture, $"observed {observation.Date:yyyy-MM-dd}");
        List<ObservedDecision> contradictions = [.. observation.Contradictions.Select(observation.KeyOf).Distinct()];
        if (contradictions.Count == 0)
            return date;

        return $"{date}, contradicted by {string.Join(", ", contradictions.Select(Words))}";
    }

    private string Words(ObservedDecision key)
    {
        var place = key.Kind == "status" ? key.Status.ToString(CultureInfo.InvariantCulture) : key.Place;
        return $"{key.Kind} {place}{(_decisions.Contains(key) ? " (decided)" : " (undecided)")}";
    }

    private static IEnumerable<Observation> Read(string file)
    {
        var name = Path.GetFileName(file);
        ComparisonReport report;
        try
        {
            report = ComparisonReport.Parse(File.ReadAllText(file));
        }
        catch (JsonException malformed)
        {
            throw new FormatException($"{name}: {malformed.Message}", malformed);
        }

        var host = report.Service.Split('/')[0].Split(':')[0];
        if (!Array.Exists(RealHosts, real => host == real || host.EndsWith("." + real, StringComparison.Ordinal)))
            throw new FormatException($"{name}: {host} is not a host of the real services, so nothing was observed there.");

        var api = Api.All.SingleOrDefault(known => VendorOf(known) == report.Vendor)
            ?? throw new FormatException($"{name}: no vendor is called {report.Vendor}.");
        var operations = api.Spec.Operations.Select(operation => operation.Id).Append("unknown").ToHashSet();
        var rules = api.Rules.Select(rule => rule.Id).ToHashSet();
        foreach (var row in report.Operations)
        {
            if (!operations.Contains(row.Operation))
                throw new FormatException($"{name}: the spec has no operation {row.Operation}; record the report again.");
            if (row.Rule is not null && !rules.Contains(row.Rule))
                throw new FormatException($"{name}: the fake has no rule {row.Rule} today; record the report again.");
        }

        return report.Operations.Select(row => new Observation(report.Vendor, report.Date, row));
    }

    private static string VendorOf(Api api) => api == Api.Oneflow ? "oneflow" : "signicat";
}
