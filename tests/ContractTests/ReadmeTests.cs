using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Oneflow.Client;
using Oneflow.Testing;
using OneflowFake;
using TestKit;

namespace ContractTests;

/// <summary>The code that the READMEs show is code.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] Readmes =
    [
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
        var statements = Using().Replace(snippet, "");
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

    // The directives that a file begins with, as a program has them.
    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
