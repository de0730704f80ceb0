using System.Collections.Immutable;
using ApiWrappers.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace ApiWrappers.CodeFixes;

/// <summary>Enumerates the sequence, with an empty body to fill in. Offered where <c>await</c> is allowed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnumerationIgnoredFix))]
public sealed class EnumerationIgnoredFix : CodeFixProvider
{
    private const string Title = "Enumerate it with 'await foreach'";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.EnumerationIgnored.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var semantics = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement
            || semantics is null
            || !CanAwait(statement, semantics))
        {
            return;
        }

        var loop = SyntaxFactory.ForEachStatement(
                SyntaxFactory.IdentifierName("var"), FreeName.For("item", statement, semantics), statement.Expression.WithoutTrivia(),
                    SyntaxFactory.Block())
            .WithAwaitKeyword(SyntaxFactory.Token(SyntaxKind.AwaitKeyword))
            .WithTriviaFrom(statement)
            .WithAdditionalAnnotations(Formatter.Annotation);
        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(statement, loop))),
                equivalenceKey: Title),
            context.Diagnostics);
    }

    private static bool CanAwait(ExpressionStatementSyntax statement, SemanticModel semantics)
        => statement.Parent is GlobalStatementSyntax
            || semantics.GetEnclosingSymbol(statement.SpanStart) is IMethodSymbol { IsAsync: true };
}
