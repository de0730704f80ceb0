using FsCheck;
using FsCheck.Fluent;
using TestKit;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>Any valid document becomes a client that compiles without a warning, and speaks as the document says.</summary>
public sealed class RandomDocumentTests
{
    [SoakFact]
    [Trait("Category", "Soak")]
    public void Any_document_compiles_and_round_trips()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Count).WithReplay(17, 4711),
            Prop.ForAll(Arb.From(Gen.Choose(1, int.MaxValue - 1)), seed =>
            {
                var document = RandomDocument.Write(seed);
                var spec = CompiledSpec.From(document);
                var problems = spec.Problems.Where(problem => problem.Contains(": CS", StringComparison.Ordinal)).ToList();
                if (problems.Count == 0)
                    problems.AddRange(OperationCalls.Run(spec, seed));
                return (problems.Count == 0).Label($"seed {seed}: {string.Join('\n', problems.Take(5))}\n{document}");
            }));

    // More of them when something was changed: ANYSPEC_DOCUMENTS=500.
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("ANYSPEC_DOCUMENTS"), out var count) ? count : 40;
}
