using FsCheck;
using FsCheck.Fluent;
using TestKit;
using Xunit.Abstractions;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>Any valid document becomes a client that compiles without a warning, and speaks as the document says.</summary>
public sealed class RandomDocumentTests(ITestOutputHelper output)
{
    private const ulong Seed = 17;
    private const ulong Gamma = 4711;

    // A few in every run, since each takes a second.
    [Fact]
    public void Any_document_compiles_and_round_trips() => CompileAndCall(4);

    [SoakFact]
    [Trait("Category", "Soak")]
    public void So_do_many_more()
    {
        // For a longer run: SOAK_DOCUMENTS=500.
        var documents = Soak.Size("SOAK_DOCUMENTS", 12);
        CompileAndCall(documents);
        Soak.Report(output, $"{documents} documents, seed {Seed}");
    }

    [Fact]
    public async Task A_value_of_any_JSON_is_one_that_its_schema_allows()
    {
        const string values = "{ enum: [a, 1, null] }";
        string[] schemas =
        [
            values, $"{{ type: array, items: {values} }}", $"{{ type: object, additionalProperties: {values} }}",
            $"{{ allOf: [{values}], description: d }}", "{ oneOf: [{ type: string }, { type: boolean }] }",
        ];
        var paths = string.Join('\n', schemas.Select((schema, index) => $$"""
              /p{{index}}:
                patch:
                  requestBody: { content: { "*/*": { schema: {{schema}} } } }
                  responses: { "204": { description: ok } }
            """));
        var spec = CompiledSpec.From($"openapi: 3.1.0\ninfo: {{ title: Test, version: '1' }}\npaths:\n{paths}");

        Assert.Empty(await OperationCalls.RunAsync(spec, 1));
    }

    private static void CompileAndCall(int documents)
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(documents).WithReplay(Seed, Gamma),
            Prop.ForAll(Arb.From(Gen.Choose(1, int.MaxValue - 1)), seed =>
            {
                var document = RandomDocument.Write(seed);
                var spec = CompiledSpec.From(document);
                var problems = spec.Problems.Where(problem => problem.Contains(": CS", StringComparison.Ordinal)).ToList();
                if (problems.Count == 0)
                    problems.AddRange(OperationCalls.RunAsync(spec, seed).GetAwaiter().GetResult());
                return (problems.Count == 0).Label($"seed {seed}: {string.Join('\n', problems.Take(5))}\n{document}");
            }));
}
