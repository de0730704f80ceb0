using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiWrappers.Generator.Tests;

/// <summary>A compilation with the generator run over it, and run again after each edit.</summary>
internal sealed class Run
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(ApiPipeline).Assembly.Location),
    ];

    private readonly Dictionary<string, string> _sources = [];
    private CSharpCompilation _input;
    private GeneratorDriver _driver = NewDriver();

    public Run(params string[] sources)
    {
        _input = CSharpCompilation.Create(
            "Acme", references: References,
            options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        foreach (var source in sources)
            Set($"{_sources.Count}.cs", source);
        Generate();
    }

    public CSharpCompilation Output { get; private set; } = null!;

    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    public string File(string name) => Result.GeneratedSources.Single(source => source.HintName == "Acme." + name).SourceText.ToString();

    /// <summary>The names of the generated files, without the namespace they begin with.</summary>
    public IEnumerable<string> Files => Result.GeneratedSources.Select(source => source.HintName["Acme.".Length..]);

    public void Edit(string file, string text)
    {
        Set(file, text);
        Generate();
    }

    /// <summary>All files and diagnostics that there are now, as one text.</summary>
    public string Told() => Told(Result);

    /// <summary>The same, of a run over the same text that remembers nothing of the runs before.</summary>
    public string AfreshTold()
    {
        var parsed = _input.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.ToString(), ParseOptions, tree.FilePath));
        return Told(NewDriver().RunGenerators(_input.RemoveAllSyntaxTrees().AddSyntaxTrees(parsed)).GetRunResult().Results[0]);
    }

    private static string Told(GeneratorRunResult result) =>
        string.Join('\n', result.GeneratedSources.Select(source => $"{source.HintName}\n{source.SourceText}")
        .Concat(result.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal))
        .Append(result.Exception?.ToString()));

    private static CSharpGeneratorDriver NewDriver(bool tracks = true) => CSharpGeneratorDriver.Create(
        [new WrapperGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracks));

    /// <summary>The bytes that the cheapest of many edits of a file allocates, without those for parsing the file.</summary>
    public long BytesOfEdit(string file, Func<int, string> textOf)
    {
        var least = long.MaxValue;
        GeneratorDriver driver = NewDriver(tracks: false);
        for (var edit = 0; edit < 20; edit++)
        {
            Set(file, textOf(edit));
            var before = GC.GetAllocatedBytesForCurrentThread();
            driver = driver.RunGenerators(_input);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private void Set(string file, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, ParseOptions, file);
        _input = _sources.ContainsKey(file)
            ? _input.ReplaceSyntaxTree(_input.SyntaxTrees.Single(old => old.FilePath == file), tree)
            : _input.AddSyntaxTrees(tree);
        _sources[file] = text;
    }

    private void Generate()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_input, out var output, out _);
        Output = (CSharpCompilation)output;
    }
}
