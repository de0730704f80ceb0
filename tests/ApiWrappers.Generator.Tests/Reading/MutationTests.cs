using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiWrappers.Generator.Tests.Reading;

/// <summary>Whatever is edited, and wherever, the result is that of a run over the same text that remembers nothing.</summary>
public sealed class MutationTests
{
    /// <summary>Files that mean something to each other: by a base type, an alias, a constant, a second part, a using for all.</summary>
    private static readonly string[] Files =
    [
        Sources.Client,
        Sources.Crates.Replace("\"No crate has that code.\"", "Texts.NoCrate", StringComparison.Ordinal)
            .Replace("public interface ICratesApi", "public partial interface ICratesApi", StringComparison.Ordinal)
            .Replace("public class CratesApi(ApiPipeline pipeline) : ICratesApi",
                "public class CratesApi(ApiPipeline pipeline) : CratesBase, ICratesApi", StringComparison.Ordinal)
            .Replace("int? depth", "Metres? depth", StringComparison.Ordinal),
        Sources.Ships,
        """
        global using Metres = System.Int32;
        using System.Threading;
        using System.Threading.Tasks;
        using ApiWrappers;
        using Text = System.String;
        using static Acme.Limits;

        namespace Acme;

        static class Limits { public const int Most = 100 * 2; public const string Page = "manual/" + nameof(Crate); }

        static class Texts { public const string NoCrate = "Gone, of " + Limits.Page; }

        public abstract class CratesBase
        {
            public Task<ApiResponse<Shelf>> ListShelvesAsync(Depth? limit, Text? offset, CancellationToken cancellationToken) => throw null!;
            public Task<ApiResponse<Shelf>> ListShelvesAsync(Depth? limit = null, int? offset = null, CancellationToken cancellationToken = default) { throw null!; }
        }

        public abstract record Boards<T>(System.Collections.Generic.IReadOnlyList<T> Data) { public int Count => Data.Count; public long Age { get { return 7; } } }

        public sealed record Shelf(System.Collections.Generic.IReadOnlyList<Crate> Crates) : Boards<Crate>(Crates);

        partial interface ICratesApi
        {
            [ApiOperation("listShelves", "GET", "/shelves", Summary = "Up to one more than " + nameof(Most), Source = Page)]
            [ApiPaging]
            [ApiSecurity("key")]
            [ApiStatus(Most, "Shelves.")]
            Task<ApiResponse<Shelf>> ListShelvesAsync(Depth? limit = null, int? offset = null, CancellationToken cancellationToken = default);
        }
        """,
    ];

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void What_is_left_as_it_is_compiles()
    {
        var run = new Run(Files);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Contains("EnumerateShelvesAsync", run.File("CratesClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_any_token_is_seen_and_so_is_its_undoing()
    {
        var run = new Run(Files);
        var before = run.Told();
        Check.One(Many, Prop.ForAll(Edits().ToArbitrary(), edit =>
        {
            run.Edit($"{edit.File}.cs", edit.Text);
            Assert.Equal(run.AfreshTold(), run.Told());
            run.Edit($"{edit.File}.cs", Files[edit.File]);
            Assert.Equal(before, run.Told());
        }));
    }

    /// <summary>Edits that a hash of words alone, or of declarations without a trace of their bodies, would miss.</summary>
    [Theory]
    [InlineData("public int Count => Data.Count;", "public int Count;")]
    [InlineData("public int Count => Data.Count;", "public int Count() => Data.Count;")]
    [InlineData("{ get { return 7; } } }", "{ get { return 7; } } } }")]
    [InlineData("nameof(Crate);", "nameof(Crate) );")]
    [InlineData("= System.Int32;", "= System.Int64;")]
    [InlineData("100 * 2", "100 * 4")]
    [InlineData("\"Gone, of \"", "\"Lost, of \"")]
    [InlineData("\"manual/\"", "\"book/\"")]
    [InlineData(": Boards<Crate>(Crates)", ": Boards<Fault>(null!)")]
    [InlineData("static class Texts", "namespace Elsewhere; static class Texts")]
    [InlineData("[ApiPaging]", "")]
    [InlineData("[ApiPaging]", "// [ApiPaging]\n")]
    [InlineData("[ApiPaging]", "\n#if SOME\n[ApiPaging]\n#endif\n")]
    [InlineData("using ApiWrappers;", "")]
    public void What_is_easily_missed_is_seen(string text, string replacement)
    {
        Assert.Contains(text, Files[3], StringComparison.Ordinal);
        var run = new Run(Files);
        var before = run.Told();
        run.Edit("3.cs", Files[3].Replace(text, replacement, StringComparison.Ordinal));
        Assert.NotEqual(before, run.Told());
        Assert.Equal(run.AfreshTold(), run.Told());
    }

    // A token gone, doubled, or replaced by another of the files: a name by a name, a text by a text.
    private static Gen<(int File, string Text)> Edits()
    {
        var tokens = Files.Select(
            file => CSharpSyntaxTree.ParseText(file).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToList()).ToList();
        var all = tokens.SelectMany(list => list).ToList();
        return from file in Gen.Choose(0, Files.Length - 1)
               from token in Gen.Elements<SyntaxToken>(tokens[file])
               from other in Gen.Elements<SyntaxToken>([.. all.Where(other => other.RawKind == token.RawKind)])
               from text in Gen.Elements("", $"{token.Text} {token.Text}", other.Text, other.Text)
               select (file, Files[file].Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, text));
    }
}
