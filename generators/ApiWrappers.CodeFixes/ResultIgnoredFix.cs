using System.Collections.Immutable;
using ApiWrappers.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace ApiWrappers.CodeFixes;

/// <summary>Calls the form that throws, or keeps the result in a variable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResultIgnoredFix))]
public sealed class ResultIgnoredFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.ResultIgnored.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var semantics = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement
            || semantics is null
            || OperationCall.Of(statement.Expression) is not { } call
            || call.Expression is not MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name })
        {
            return;
        }

        if (HasThrowingForm(semantics, call))
            Register(context, root, "Call the method that throws", name,
                SyntaxFactory.IdentifierName(OperationCall.ThrowingNameOf(name.Identifier.ValueText)).WithTriviaFrom(name));
        if (statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax)
            Register(context, root, "Keep the result in a variable", statement,
                Keep(statement, FreeName.For("result", statement, semantics)));
    }

    private static bool HasThrowingForm(SemanticModel semantics, InvocationExpressionSyntax call)
        => semantics.GetSymbolInfo(call).Symbol is IMethodSymbol method
            && OperationCall.ThrowingNameOf(method.Name) is var name
            && name != method.Name
            && method.ContainingType.GetMembers(name).OfType<IMethodSymbol>()
                .Any(form => form.Parameters.Length == method.Parameters.Length);

    private static LocalDeclarationStatementSyntax Keep(ExpressionStatementSyntax statement, string name)
        => SyntaxFactory.LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(
                SyntaxFactory.IdentifierName("var"),
                SyntaxFactory.SingletonSeparatedList(SyntaxFactory.VariableDeclarator(name)
                    .WithInitializer(SyntaxFactory.EqualsValueClause(statement.Expression.WithoutLeadingTrivia())))))
            .WithSemicolonToken(statement.SemicolonToken)
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static void Register(CodeFixContext context, SyntaxNode root, string title, SyntaxNode old, SyntaxNode fresh)
        => context.RegisterCodeFix(
            CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, fresh))),
                equivalenceKey: title),
            context.Diagnostics);
}
