using System.Collections.Immutable;
using ApiWrappers.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.CodeFixes;

/// <summary>Creates the client of a tier once, before the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TierClientInLoopFix))]
public sealed class TierClientInLoopFix : CodeFixProvider
{
    private const string Title = "Create it once, before the loop";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.TierClientInLoop.Id);

    /// <summary>Not the batch fixer: two calls in one loop share the client that is made before it.</summary>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics)
        => diagnostics.IsEmpty ? document : await HoistAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create(Title, token => HoistAsync(context.Document, context.Diagnostics, token), equivalenceKey: Title),
                context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Document> HoistAsync(Document document, ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var semantics = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || semantics is null)
            return document;

        var calls = diagnostics.Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true))
            .OfType<InvocationExpressionSyntax>();
        return document.WithSyntaxRoot(Hoisting.Apply(root, calls, semantics, document.Project.Solution.Services));
    }
}
