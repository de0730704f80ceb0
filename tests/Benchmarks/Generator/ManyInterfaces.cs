using System.Globalization;
using System.Text;
using ApiWrappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.Generator;

/// <summary>A compilation with 40 interfaces of 12 operations, and a file that has nothing to do with them.</summary>
internal static class ManyInterfaces
{
    public const int Interfaces = 40;
    public const int Operations = 12;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    public static CSharpCompilation Create() =>
        Create([.. Enumerable.Range(0, Interfaces).Select(Resource), Parse(Client, "Client.cs")], typeof(ApiPipeline));

    /// <summary>A compilation of other files, and the one that has nothing to do with them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="library">A type of the library that they need.</param>
    public static CSharpCompilation Create(IEnumerable<SyntaxTree> files, Type library) => CSharpCompilation.Create(
        "Acme",
        [.. files, Unrelated(0)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(library.Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>
    /// The same compilation after a key press inside of a method, in the file that has nothing to do with the interfaces.
    /// </summary>
    public static CSharpCompilation Edit(CSharpCompilation compilation, int edit)
        => compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[^1], Unrelated(edit));

    private const string Client = """
        namespace Acme;

        [ApiWrappers.ApiClient(typeof(Fault))]
        public sealed partial class AcmeClient;

        public sealed class Fault : ApiWrappers.IApiProblem<Fault>
        {
            public string? Explanation => null;
            public string? RequestIdentifier => null;
            public static Fault? Read(System.ReadOnlyMemory<byte> body) => null;
        }

        public sealed class Crate;
        """;

    private static SyntaxTree Unrelated(int edit)
        => Parse(string.Create(CultureInfo.InvariantCulture, $"namespace Acme; class Unrelated {{ int Number() {{ return {edit}; }} }}"),
            "Unrelated.cs");

    private static SyntaxTree Resource(int index)
    {
        var operations = new StringBuilder();
        var calls = new StringBuilder();
        for (var operation = 0; operation < Operations; operation++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Find{index}By{operation}Async");
            operations.Append(CultureInfo.InvariantCulture, $$"""
                    [ApiOperation("find{{index}}By{{operation}}", "GET", "/crates{{index}}/{code}", Summary = "Finds a crate.", Source = "manual", Confidence = "documented")]
                    [ApiParameter("code", "Code of the crate.")]
                    [ApiParameter("depth", "How deep to look.")]
                    [ApiSecurity("key")]
                    [ApiStatus(200, "The crate.")]
                    [ApiStatus(404, "No crate has that code.")]
                    [ApiStatus(429, "Too many questions.")]
                    Task<ApiResponse<Crate>> {{name}}(string code, int? depth = null, CancellationToken cancellationToken = default);

                """);
            calls.Append(CultureInfo.InvariantCulture, $"    public Task<ApiResponse<Crate>> {name}(")
                .Append("string code, int? depth = null, CancellationToken cancellationToken = default)")
                .Append(" => throw new System.NotSupportedException();\n");
        }

        return Parse(string.Create(CultureInfo.InvariantCulture, $$"""
            using System.Threading;
            using System.Threading.Tasks;
            using ApiWrappers;

            namespace Acme;

            [ApiResource("Crates{{index}}", Implementation = typeof(Crates{{index}}Api))]
            public interface ICrates{{index}}Api
            {
            {{operations}}}

            public class Crates{{index}}Api(ApiPipeline pipeline) : ICrates{{index}}Api
            {
                public string Pipeline => pipeline.ToString()!;
            {{calls}}}
            """), string.Create(CultureInfo.InvariantCulture, $"Crates{index}.cs"));
    }

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);
}
