using System.Collections.Immutable;
using ApiWrappers.CodeFixes;
using ApiWrappers.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Formatting;

namespace ApiWrappers.Generator.Tests.CodeFixes;

/// <summary>A project with a generated client and code that uses it, to analyze and to fix.</summary>
internal sealed class Consumer
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new IgnoredAnalyzer(), new TierClientInLoopAnalyzer()];
    private static readonly CodeFixProvider[] Fixes = [new ResultIgnoredFix(), new TierClientInLoopFix(), new EnumerationIgnoredFix()];

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(ApiPipeline).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Lazy<ImmutableArray<string>> Client = new(Generate);

    private readonly DocumentId _document;
    private readonly Project _project;

    private Consumer(Project project, DocumentId document)
    {
        _project = project;
        _document = document;
    }

    /// <summary>A project whose class has a method with this body.</summary>
    public static Consumer WithBody(string body) => new($$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Depot;

        public sealed class User(DepotClient client, string[] codes)
        {
            private readonly DepotClient _client = client;
            private readonly KeeperBadge _badge = new("7");
            private KeeperBadge _changing = new("7");

            public async Task UseAsync(DepotClient depot, KeeperBadge badge)
            {
        {{body}}
            }

            private KeeperBadge Next() => _changing = _badge;
        }
        """);

    public Consumer(string code)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        var id = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: ParseOptions, metadataReferences: References));
        for (var index = 0; index < Client.Value.Length; index++)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"Client{index}.cs", Client.Value[index]);
        _document = DocumentId.CreateNewId(id);
        _project = solution.AddDocument(_document, "User.cs", code).GetProject(id)!;
    }

    /// <summary>The diagnostics, each as <c>id: text that it is about</c>.</summary>
    public async Task<IEnumerable<string>> FindAsync()
    {
        var text = await _project.GetDocument(_document)!.GetTextAsync();
        return (await DiagnoseAsync()).Select(diagnostic => $"{diagnostic.Id}: {text.ToString(diagnostic.Location.SourceSpan)}");
    }

    /// <summary>Applies the one fix of that title to the first diagnostic that has it.</summary>
    public async Task<Consumer> FixAsync(string title)
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in await DiagnoseAsync())
        {
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
                await fix.RegisterCodeFixesAsync(
                    new CodeFixContext(_project.GetDocument(_document)!, diagnostic, (action, _) => actions.Add(action), default));
        }

        return await ApplyAsync(actions.First(action => action.Title == title));
    }

    /// <summary>Applies the fix of that title to all that it fits.</summary>
    public async Task<Consumer> FixAllAsync(string id, string title)
    {
        var fix = Fixes.Single(fix => fix.FixableDiagnosticIds.Contains(id));
        var context = new FixAllContext(
            _project.GetDocument(_document)!, fix, FixAllScope.Document, title, [id], new Provided(await DiagnoseAsync()), default);
        return await ApplyAsync((await fix.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    /// <summary>The titles of the fixes that are offered.</summary>
    public async Task<IEnumerable<string>> OfferedAsync()
    {
        var titles = new List<string>();
        foreach (var diagnostic in await DiagnoseAsync())
        {
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
                await fix.RegisterCodeFixesAsync(
                    new CodeFixContext(_project.GetDocument(_document)!, diagnostic, (action, _) => titles.Add(action.Title), default));
        }

        return titles;
    }

    /// <summary>The body of the method, each line without its indent.</summary>
    public async Task<string> BodyAsync()
    {
        var text = (await _project.GetDocument(_document)!.GetTextAsync()).ToString();
        var body = text.Split("KeeperBadge badge)\n    {\n")[1].Split("\n    }\n\n")[0];
        return string.Join('\n', body.Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line));
    }

    private async Task<Consumer> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(default);
        var project = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(_project.Id)!;
        var formatted = await Formatter.FormatAsync(project.GetDocument(_document)!, Formatter.Annotation);
        var consumer = new Consumer(formatted.Project, _document);
        await consumer.CompileAsync();
        return consumer;
    }

    private async Task<ImmutableArray<Diagnostic>> DiagnoseAsync()
    {
        var compilation = await CompileAsync();
        var found = await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain("AD0001", found.Select(diagnostic => diagnostic.Id));
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private async Task<Compilation> CompileAsync()
    {
        var compilation = (await _project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private static ImmutableArray<string> Generate()
    {
        var compilation = CSharpCompilation.Create(
            "Depot", [CSharpSyntaxTree.ParseText(DepotClient.Source, ParseOptions)], References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var result = CSharpGeneratorDriver.Create(new WrapperGenerator()).WithUpdatedParseOptions(ParseOptions).RunGenerators(compilation)
            .GetRunResult();
        return [DepotClient.Source, .. result.GeneratedTrees.Select(tree => tree.ToString())];
    }

    private sealed class Provided(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
