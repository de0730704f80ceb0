using ApiWrappers.CodeFixes;
using ApiWrappers.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiWrappers.Generator.Tests;

/// <summary>These tests run on the lowest Roslyn that generators/README.md names, and those of the package on the one of the SDK.</summary>
public sealed class LowestRoslynTests
{
    [Fact]
    public void These_tests_run_on_Roslyn_4_8()
    {
        Assert.Equal(new Version(4, 8), Short(typeof(CSharpCompilation).Assembly.GetName().Version!));
        Assert.Contains("Roslyn 4.8", File.ReadAllText(TestKit.RepositoryRoot.Combine("generators", "README.md")),
            StringComparison.Ordinal);
    }

    /// <summary>Only an editor has Workspaces, so what the compiler loads must not ask for it.</summary>
    [Theory]
    [InlineData(typeof(WrapperGenerator), new[] { "", ".CSharp" })]
    [InlineData(typeof(IgnoredAnalyzer), new[] { "", ".CSharp" })]
    [InlineData(typeof(ResultIgnoredFix), new[] { "", ".CSharp", ".Workspaces" })]
    public void No_assembly_asks_for_a_newer_one(Type type, string[] parts)
    {
        const string roslyn = "Microsoft.CodeAnalysis";
        var asked = type.Assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith(roslyn, StringComparison.Ordinal)).ToList();
        Assert.All(asked, name => Assert.Equal(new Version(4, 8), Short(name.Version!)));
        Assert.Equal(parts, asked.Select(name => name.Name![roslyn.Length..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_analyzers_run_on_it()
    {
        const string user = "class User { async System.Threading.Tasks.Task UseAsync(Acme.AcmeClient client) { await "
            + "client.Crates.TryFindCrateAsync(\"7\"); foreach (var code in new[] { \"7\" }) client.AsOperator(new "
            + "Acme.OperatorBadge()); } }";
        var run = new Run(Sources.Client, Sources.Crates, user);
        var found = await run.Output.WithAnalyzers([new IgnoredAnalyzer(), new TierClientInLoopAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(["APIW101", "APIW102"], found.Select(diagnostic => diagnostic.Id).Order());
    }

    private static Version Short(Version version) => new(version.Major, version.Minor);
}
