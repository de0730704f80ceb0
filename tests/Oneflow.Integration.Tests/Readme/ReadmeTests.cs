using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestKit;

namespace Oneflow.Integration.Tests.Readme;

public sealed partial class ReadmeTests
{
    private const string ImplicitUsings =
        "global using System; global using System.IO; global using System.Threading; global using System.Threading.Tasks;";

    [Theory]
    [InlineData("src/Oneflow.Integration/README.md")]
    [InlineData("docs/guides/webhooks.md")]
    public async Task The_program_in_the_readme_compiles(string page)
    {
        var program = Assert.Single(Code().Matches(await File.ReadAllTextAsync(RepositoryRoot.Combine(page.Split('/')))))
            .Groups[1].Value;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path != typeof(ReadmeTests).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Readme", [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(program)], references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));

        Assert.Contains("AddOneflowIntegration", program, StringComparison.Ordinal);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
