using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Oneflow.Client;
using Oneflow.Testing;
using OneflowFake;
using TestKit;

namespace ContractTests;

/// <summary>The code that the READMEs show is code.</summary>
public sealed partial class ReadmeTests
{
    // The blocks of this page are programs of their own, which the tests of Oneflow.Integration compile.
    private const string Webhooks = "webhooks.md";

    private static readonly string[] Readmes =
    [
        .. Pages("guides"), .. Pages("migration"),
        "README.md", "fake-oneflow/README.md", FakeLibrary, "src/ApiWrappers.TokenSharing/README.md",
        "src/FakeOneflow.Testcontainers/README.md", "src/Oneflow.Client/README.md", "src/Oneflow.Testing/README.md",
        "src/Signicat.Client/README.md",
    ];

    private const string FakeLibrary = "fake-oneflow/FakeOneflow/README.md";

    public static TheoryData<string> Files => [.. Readmes];

    public static TheoryData<string, string> Snippets
    {
        get
        {
            var snippets = new TheoryData<string, string>();
            foreach (var file in Readmes)
            {
                foreach (Match match in Code().Matches(File.ReadAllText(RepositoryRoot.Combine(file))))
                    snippets.Add(file, match.Groups[1].Value);
            }

            return snippets;
        }
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_compiles(string file, string snippet)
    {
        var usings = string.Concat(Using().Matches(snippet).Select(match => match.Value));
        var members = CSharpSyntaxTree.ParseText(Using().Replace(snippet, "")).GetCompilationUnitRoot().Members;
        var statements = string.Concat(members.OfType<GlobalStatementSyntax>().Select(statement => statement.ToFullString()));
        var types = string.Concat(members.OfType<BaseTypeDeclarationSyntax>().Select(type => type.ToFullString()));
        var source = $$"""
            using System;
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;
            using ApiWrappers;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Oneflow.Client;
            using Oneflow.Testing;
            using Oneflow.Testing.Control;
            using OneflowFake.Testcontainers;

            internal sealed class MyHandler : DelegatingHandler;

            internal abstract class MyTokens : IOneflowTokenSource
            {
                public abstract ValueTask<ApiToken> GetTokenAsync(long accountId, CancellationToken cancellationToken);

                public abstract ValueTask RejectedAsync(long accountId, ApiToken token, CancellationToken cancellationToken);
            }

            // Its own directives come first: inside of a namespace they win over those above.
            namespace Readme
            {
                {{usings}}

                {{types}}

                internal sealed class Snippet(
                    HttpClient http, OneflowClient oneflow, string token, long contractId, long participantId, IServiceCollection services,
                    IConfiguration configuration, IFakeOneflow fake, FakeTenant tenant)
                {
                    public async Task RunAsync()
                    {
                        {{statements}}
                    }
                }
            }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(OneflowClient).Assembly.Location)
            .Append(typeof(FakeTenant).Assembly.Location)
            // Oneflow.Testing keeps the fake's own library from those who compile against it; these tests have sources of its namespace.
            .Where(path => file == FakeLibrary || path != typeof(FakeServer).Assembly.Location)
            .Where(path => path != typeof(ReadmeTests).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Readme", [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_readme_shows_code(string file) => Assert.True(Code().Count(File.ReadAllText(RepositoryRoot.Combine(file))) >= 1);

    private static IEnumerable<string> Pages(string folder) =>
        Directory.EnumerateFiles(RepositoryRoot.Combine("docs", folder), "*.md").Select(Path.GetFileName)
            .Where(name => name != Webhooks && Code().IsMatch(File.ReadAllText(RepositoryRoot.Combine("docs", folder, name!))))
            .Order(StringComparer.Ordinal).Select(name => $"docs/{folder}/{name}");

    // The directives that a file begins with, as a program has them.
    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
