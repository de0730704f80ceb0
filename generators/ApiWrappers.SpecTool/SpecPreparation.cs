using ApiWrappers.SpecTool.Overlays;
using ApiWrappers.SpecTool.Passes;
using ApiWrappers.SpecTool.Planning;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool;

/// <summary>Reads a document and plans its client.</summary>
/// <param name="Plan">The plan; null when no client can be generated.</param>
/// <param name="Context">The document after the passes; null when it cannot be read.</param>
/// <param name="Findings">Everything that is not served as it is written.</param>
internal sealed record SpecPreparation(ClientPlan? Plan, SpecContext? Context, IReadOnlyList<SpecFinding> Findings)
{
    public bool IsFailed => Plan is null || Findings.Any(finding => finding.Severity == SpecSeverity.Error);

    /// <summary>Prepares a document.</summary>
    public static SpecPreparation Run(string path, SpecOptions options)
    {
        SpecPreparation? prepared = null;

        // Documents may nest deeper than the stack of a pool thread allows.
        var thread = new Thread(() => prepared = Prepare(path, options), 256 * 1024 * 1024);
        thread.Start();
        thread.Join();
        return prepared!;
    }

    private static SpecPreparation Prepare(string path, SpecOptions options)
    {
        var overlays = new List<SpecFinding>();
        try
        {
            var root = SpecReader.Read(path);
            foreach (var overlay in options.Overlays)
                overlays.AddRange(Overlay.Apply(overlay, root, options.IsStrict));

            var context = new SpecContext(root, new SpecFiles(path, root), options);
            context.Findings.AddRange(overlays);
            context.Findings.AddRange(ClientName.Check(options, root));
            foreach (var pass in SpecPasses.All)
                pass.Run(context);
            if (context.Findings.Any(finding => finding is { Severity: SpecSeverity.Error, Id: "OPENAPI031" }))
                return new SpecPreparation(null, context, Sorted(context));

            var plan = ClientPlanner.Plan(context);
            if (plan.Operations.Count == 0)
                context.Fail("OPENAPI032", root.Place,
                    "no operation is left, so there is no client. The warnings say why each is left out; Operations and Tags of the "
                    + "item select among them.");
            return new SpecPreparation(plan, context, Sorted(context));
        }
        catch (SpecException exception)
        {
            return new SpecPreparation(null, null, [.. overlays, exception.Finding]);
        }
    }

    private static IReadOnlyList<SpecFinding> Sorted(SpecContext context) => [.. context.Findings
        .DistinctBy(finding => (finding.Id, finding.Place.File, finding.Place.Line, finding.Place.Column, finding.Message))
        .OrderByDescending(finding => finding.Severity)
        .ThenBy(finding => finding.Place.Line)
        .ThenBy(finding => finding.Place.Column)];
}
