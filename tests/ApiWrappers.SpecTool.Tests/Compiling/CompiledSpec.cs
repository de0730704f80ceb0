using System.Reflection;
using System.Runtime.Loader;
using ApiWrappers.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestKit;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>The client of a document, made and compiled as a consumer's build does.</summary>
/// <param name="Prepared">The document.</param>
/// <param name="Compilation">The compilation, with what the generator added.</param>
/// <param name="Problems">All errors and warnings, of the spec tool and of the compiler.</param>
internal sealed record CompiledSpec(SpecPreparation Prepared, Compilation Compilation, IReadOnlyList<string> Problems)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    private static readonly List<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(ApiPipeline).Assembly.Location),
    ];

    /// <summary>Compiles the client of a document.</summary>
    public static CompiledSpec From(string document, string nameSpace = "Acme")
    {
        var folder = Directory.CreateTempSubdirectory("compiled");
        try
        {
            var file = Path.Combine(folder.FullName, "spec.yaml");
            File.WriteAllText(file, document);
            return FromFile(file, Path.Combine(folder.FullName, "work"), nameSpace);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Compiles the client of a file.</summary>
    public static CompiledSpec FromFile(string file, string work, string nameSpace = "Acme")
    {
        var client = nameSpace.Split('.')[^1] + "Client";
        var nswag = RepositoryRoot.Combine("openapi", "nswag");
        using var output = new StringWriter();
        var code = SpecCommand.Run(
            ["prepare", file, "--work", work, "--namespace", nameSpace, "--client", client, "--config", Path.Combine(nswag, "nswag.json"),
                "--templates", Path.Combine(nswag, "templates")],
            output);
        Assert.True(code == 0, output.ToString());
        NSwagTool.Run(Path.Combine(work, "nswag.json"));
        SpecCommand.Run(["finish", work, "--output", Path.Combine(work, "out"), "--stamp", "// openapi 0"], output);

        var compilation = Compile(Path.Combine(work, "out"), out var generated);
        var problems = generated.Concat(compilation.GetDiagnostics()).Where(problem => problem.Severity >= DiagnosticSeverity.Warning)
            .Select(Told);
        return new CompiledSpec(
            SpecPreparation.Run(file, new SpecOptions { Namespace = nameSpace, Client = client }),
            compilation,
            [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), .. problems]);
    }

    /// <summary>Loads the client.</summary>
    public Assembly Load()
    {
        using var assembly = new MemoryStream();
        var emitted = Compilation.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Take(20)));
        assembly.Position = 0;
        return new AssemblyLoadContext(Compilation.AssemblyName, isCollectible: true).LoadFromStream(assembly);
    }

    private static Compilation Compile(string folder, out System.Collections.Immutable.ImmutableArray<Diagnostic> generated)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var trees = Directory.EnumerateFiles(folder, "*.cs")
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), ParseOptions, path));
        var compilation = CSharpCompilation.Create("Client", trees, References, options);
        CSharpGeneratorDriver.Create([new WrapperGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out generated);
        return output;
    }

    // With the line of the code, since the files are gone when it is read.
    private static string Told(Diagnostic diagnostic)
    {
        var place = diagnostic.Location;
        var line = place.SourceTree?.GetText().Lines[place.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return $"{Path.GetFileName(place.SourceTree?.FilePath)}: {diagnostic.Id}: "
            + $"{diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}: {line}";
    }
}
