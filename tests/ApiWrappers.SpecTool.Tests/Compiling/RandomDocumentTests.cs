using FsCheck;
using FsCheck.Fluent;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>Any valid document becomes a client that compiles without a warning, and speaks as the document says.</summary>
public sealed class RandomDocumentTests
{
    [Fact]
    public void Any_document_compiles_and_round_trips()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Count).WithReplay(17, 4711),
            Prop.ForAll(Arb.From(Gen.Choose(1, int.MaxValue - 1)), seed =>
            {
                var document = RandomDocument.Write(seed);
                var spec = CompiledSpec.From(document);
                var problems = spec.Problems.Where(problem => problem.Contains(": CS", StringComparison.Ordinal)).ToList();
                if (problems.Count == 0)
                    problems.AddRange(OperationCalls.RunAsync(spec, seed).GetAwaiter().GetResult());
                return (problems.Count == 0).Label($"seed {seed}: {string.Join('\n', problems.Take(5))}\n{document}");
            }));

    // A few in every run, since each takes a second, and many in a soak; ANYSPEC_DOCUMENTS=500 for any number.
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("ANYSPEC_DOCUMENTS"), out var count) ? count
        : Environment.GetEnvironmentVariable("SOAK") == "true" ? 40
        : 4;
}
