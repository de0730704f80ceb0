using System.Collections;
using System.Reflection;
using ApiWrappers.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiWrappers.Generator.Tests.Reading;

public sealed class CachingTests
{
    private static readonly string[] Steps =
        ["ResourceReadings", "ClientReadings", "Collisions", "Resources", "Clients", "Wrappers", "Shapes", "Operations"];
    private static readonly Type[] Banned =
        [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(Compilation), typeof(SemanticModel),
        typeof(AttributeData)];

    private readonly Run _run = new(Sources.Client, Sources.Crates, Sources.Ships, "class Unrelated;");

    [Fact]
    public void An_unrelated_edit_runs_nothing_again()
    {
        _run.Edit("3.cs", "class Unrelated { int x; }");
        Assert.All(Reasons(Steps), reason => Assert.True(IsUnchanged(reason), reason.ToString()));
        Assert.All(_run.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Theory]
    [InlineData("class Unrelated { int X() => 1; }", "class Unrelated { int X() => 2; }")]
    [InlineData("class Unrelated { int X() { return 1; } }", "class Unrelated { int X() { var y = 1; return y; } }")]
    [InlineData("class Unrelated { int X { get { return 1; } } }", "class Unrelated { int X { get { if (true) return 2; } } }")]
    [InlineData("/// <summary>One.</summary>\nclass Unrelated;",
        "/// <summary>Another <see cref=\"Unrelated\"/>.</summary>\nclass Unrelated;")]
    [InlineData("// One.\nclass Unrelated;", "/* Another. */   class\n  Unrelated ;")]
    public void An_edit_inside_of_a_body_or_a_comment_changes_no_declaration(string before, string after)
    {
        Assert.NotEqual(Hash(""), Hash(before));
        Assert.Equal(Hash(before), Hash(after));

        static ulong Hash(string text) => DeclarationHash.Of(CSharpSyntaxTree.ParseText(text), CancellationToken.None);
    }

    [Fact]
    public void An_unrelated_edit_beside_40_interfaces_of_12_operations_runs_nothing_again()
    {
        var run = new Run([Sources.Client, .. Enumerable.Range(0, 40).Select(index => Sources.Many(index, 12)),
            "class Unrelated { int X() => 1; }"]);
        Assert.Equal(40, run.Result.TrackedSteps["Wrappers"].SelectMany(step => step.Outputs).Count());

        run.Edit("41.cs", "class Unrelated { int X() => 2; }");
        Assert.All(Steps.SelectMany(step => run.Result.TrackedSteps[step]).SelectMany(step => step.Outputs),
            output => Assert.True(IsUnchanged(output.Reason), output.Reason.ToString()));
        Assert.All(run.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    /// <summary>
    /// The cost of an edit grows with the number of generated files, which are gone through at every edit: two for each interface.
    /// </summary>
    [Fact]
    public void Nor_does_it_cost_much()
    {
        var run = new Run([Sources.Client, .. Enumerable.Range(0, 40).Select(index => Sources.Many(index, 12)),
            "class Unrelated { int X() => 1; }"]);
        Assert.InRange(run.Result.GeneratedSources.Length, 80, 90);
        Assert.InRange(run.BytesOfEdit("41.cs", edit => $"class Unrelated {{ int X() => {edit}; }}"), 1, 80_000);
    }

    [Fact]
    public void An_edit_in_another_file_that_changes_what_a_fact_means_is_seen()
    {
        var run = new Run(Sources.Client, Sources.Crates.Replace("\"No crate has that code.\"", "Texts.NoCrate", StringComparison.Ordinal),
            "namespace Acme; static class Texts { public const string NoCrate = \"Gone.\"; }");
        Assert.Contains("404: Gone.", run.File("CratesClient.g.cs"), StringComparison.Ordinal);

        run.Edit("2.cs", "namespace Acme; static class Texts { public const string NoCrate = \"Lost.\"; }");
        Assert.Contains("404: Lost.", run.File("CratesClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_that_changes_no_fact_writes_nothing_again()
    {
        _run.Edit("1.cs", Sources.Crates + "\n// A remark.");
        Assert.All(Reasons(Steps), reason => Assert.True(IsUnchanged(reason), reason.ToString()));
    }

    [Fact]
    public void A_change_to_one_resource_leaves_the_wrappers_of_the_other()
    {
        _run.Edit("1.cs", Sources.Crates.Replace("Finds a crate.", "Seeks a crate.", StringComparison.Ordinal));
        Assert.Equivalent(new[] { IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached }, Reasons("Wrappers"), strict: true);
        Assert.All(Reasons("Shapes"), reason => Assert.True(IsUnchanged(reason), reason.ToString()));
    }

    [Fact]
    public void No_step_keeps_a_compilation_alive()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var step in Steps)
        {
            foreach (var output in _run.Result.TrackedSteps[step].SelectMany(run => run.Outputs))
                AssertFree(output.Value, seen);
        }

        Assert.NotEmpty(seen);
    }

    private static bool IsUnchanged(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private List<IncrementalStepRunReason> Reasons(params string[] steps)
    {
        var reasons = steps.SelectMany(step => _run.Result.TrackedSteps[step]).SelectMany(step => step.Outputs)
            .Select(output => output.Reason).ToList();
        Assert.NotEmpty(reasons);
        return reasons;
    }

    private static void AssertFree(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || !seen.Add(value))
            return;

        Assert.DoesNotContain(Banned, type => type.IsAssignableFrom(value.GetType()));
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                AssertFree(item, seen);
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            AssertFree(field.GetValue(value), seen);
    }
}
