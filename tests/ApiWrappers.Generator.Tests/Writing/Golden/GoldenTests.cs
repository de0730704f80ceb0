using System.Text;
using Microsoft.CodeAnalysis;
using TestKit.Snapshots;

namespace ApiWrappers.Generator.Tests.Writing.Golden;

/// <summary>What is generated, to be read; each is compiled too, with its docs, and gives no warning.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Names => [.. Inputs.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Generated_code_is_as_accepted(string name)
    {
        var text = new StringBuilder();
        foreach (var source in new Run(Inputs.All[name]).Result.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal))
            text.Append("==== ").Append(source.HintName).Append('\n').Append(source.SourceText).Append('\n');
        await Snapshot.MatchAsync($"Writing/Golden/{name}", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Generated_code_compiles_without_a_warning(string name)
    {
        var run = new Run(Inputs.All[name]);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
            || (diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Location.GetLineSpan().Path.EndsWith(".g.cs", StringComparison.Ordinal))));
    }
}
