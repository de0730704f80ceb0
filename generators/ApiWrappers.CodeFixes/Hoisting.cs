using ApiWrappers.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Host;

namespace ApiWrappers.CodeFixes;

/// <summary>Moves calls out of loops into variables before them; equal calls in a loop share one.</summary>
internal static class Hoisting
{
    public static SyntaxNode Apply(SyntaxNode root, IEnumerable<InvocationExpressionSyntax> calls, SemanticModel semantics,
        SolutionServices services)
    {
        var editor = new SyntaxEditor(root, services);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var loop in calls.GroupBy(call => InvariantLoop.Find(call, semantics)))
        {
            if (loop.Key is not null)
                MoveBefore(editor, loop.Key, loop, semantics, given);
        }

        return editor.GetChangedRoot();
    }

    private static void MoveBefore(SyntaxEditor editor, StatementSyntax loop, IEnumerable<InvocationExpressionSyntax> flagged,
        SemanticModel semantics, HashSet<string> given)
    {
        foreach (var text in flagged.Select(call => call.ToString()).Distinct())
        {
            // Also equal calls that were not asked for, or the loop would go on making the same client.
            var equal = loop.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(call => call.ToString() == text && InvariantLoop.Find(call, semantics) == loop).ToList();
            var name = FreeName.For(NameOf(equal[0]), loop, semantics, given);
            given.Add(name);
            editor.InsertBefore(loop.Parent is GlobalStatementSyntax global ? global : loop, Declaration(name, equal[0], loop));
            foreach (var call in equal)
                editor.ReplaceNode(call, SyntaxFactory.IdentifierName(name).WithTriviaFrom(call));
        }
    }

    /// <summary><c>asUser</c> for <c>client.AsUser(email)</c>.</summary>
    private static string NameOf(InvocationExpressionSyntax call)
    {
        var method = ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText;
        return char.ToLowerInvariant(method[0]) + method.Substring(1);
    }

    private static SyntaxNode Declaration(string name, InvocationExpressionSyntax call, StatementSyntax loop)
    {
        var statement = SyntaxFactory.LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(
                SyntaxFactory.IdentifierName("var"),
                SyntaxFactory.SingletonSeparatedList(
                    SyntaxFactory.VariableDeclarator(name).WithInitializer(SyntaxFactory.EqualsValueClause(call.WithoutTrivia())))))
            .WithAdditionalAnnotations(Formatter.Annotation);
        return loop.Parent is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(statement) : statement;
    }
}
