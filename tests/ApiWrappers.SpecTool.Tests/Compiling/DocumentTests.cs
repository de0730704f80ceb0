using TestKit;
using Xunit.Abstractions;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>
/// Documents of our own in the shapes that well-known APIs have: each compiles without an error or warning, serves all of its
/// operations, and every operation is called against a server that answers by the document.
/// </summary>
public sealed class DocumentTests(ITestOutputHelper output)
{
    private static readonly string Folder = RepositoryRoot.Combine("tests", "ApiWrappers.SpecTool.Tests", "Compiling", "Documents");

    // In every run; the others are soaks, since all of them together take minutes.
    private static readonly string[] Small = ["answers.yaml", "fastapi.json", "github.yaml", "ocean/spec.yml", "vault.json"];

    public static TheoryData<string> SmallDocuments => [.. Small];

    public static TheoryData<string> OtherDocuments =>
        [.. Directory.EnumerateFiles(Folder).Select(Path.GetFileName).OfType<string>().Except(Small).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(SmallDocuments))]
    public Task It_compiles_and_all_of_it_is_called(string document) => CompileAndCallAsync(document);

    [SoakTheory]
    [Trait("Category", "Soak")]
    [MemberData(nameof(OtherDocuments))]
    public async Task So_does_every_other(string document)
    {
        await CompileAndCallAsync(document);
        Soak.Report(output, $"all operations of {document}");
    }

    private static async Task CompileAndCallAsync(string document)
    {
        var work = Directory.CreateTempSubdirectory("document");
        try
        {
            var spec = CompiledSpec.FromFile(Path.Combine(Folder, document), work.FullName);

            Assert.True(spec.Problems.Count == 0, string.Join('\n', spec.Problems.Take(10)));
            Assert.Empty(spec.Prepared.Context!.LeftOut);
            var problems = await OperationCalls.RunAsync(spec, 1);
            Assert.True(problems.Count == 0, string.Join('\n', problems.Take(10)));
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }
}
