using ApiWrappers.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiWrappers.Generator.Tests;

/// <summary>
/// These tests run on the lowest Roslyn that generators/README.md names; those of the analyzers run on a newer one, and those
/// of the package on the one of the SDK.
/// </summary>
public sealed class LowestRoslynTests
{
    [Fact]
    public void These_tests_run_on_Roslyn_4_8()
    {
        Assert.Equal(new Version(4, 8), Short(typeof(CSharpCompilation).Assembly.GetName().Version!));
        Assert.Contains("Roslyn 4.8", File.ReadAllText(TestKit.RepositoryRoot.Combine("generators", "README.md")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(WrapperGenerator))]
    [InlineData(typeof(IgnoredAnalyzer))]
    public void What_the_compiler_loads_asks_for_no_newer_one(Type type)
    {
        var asked = type.Assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).ToList();
        Assert.All(asked, name => Assert.Equal(new Version(4, 8), Short(name.Version!)));
        Assert.Equal(["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"], asked.Select(name => name.Name).Order());
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
