using System.Text.RegularExpressions;
using FakeOneflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Oneflow.Client;
using TestKit;

namespace ContractTests;

/// <summary>The code that the README shows is code.</summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string> Snippets => [.. Code().Matches(File.ReadAllText(RepositoryRoot.Combine("README.md"))).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_compiles(string snippet)
    {
        var source = $$"""
            using System;
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;
            using ApiWrappers;
            using FakeOneflow;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Oneflow.Client;

            internal sealed class MyHandler : DelegatingHandler;

            internal abstract class MyTokens : IOneflowTokenSource
            {
                public abstract ValueTask<ApiToken> GetTokenAsync(long accountId, CancellationToken cancellationToken);

                public abstract ValueTask RejectedAsync(long accountId, ApiToken token, CancellationToken cancellationToken);
            }

            internal sealed class Snippet(HttpClient http, OneflowClient oneflow, string token, long contractId, long participantId, IServiceCollection services, IConfiguration configuration)
            {
                public async Task RunAsync()
                {
                    {{snippet}}
                }
            }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(OneflowClient).Assembly.Location)
            .Append(typeof(FakeOneflowServer).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Readme", [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void The_readme_shows_code() => Assert.True(Code().Count(File.ReadAllText(RepositoryRoot.Combine("README.md"))) >= 3);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
