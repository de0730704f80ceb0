using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator.Reading;

/// <summary>
/// A hash of what a file declares, without the bodies of its members and their docs. It stays the same while the user types inside of
/// methods, and as long as it does, all that can be read from declarations stays the same too.
/// </summary>
internal static class DeclarationHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ulong>> Known = new();

    public static ulong Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known))
            return known.Value;

        var hash = Compute(tree.GetRoot(cancellationToken));
        return Known.GetValue(tree, _ => new StrongBox<ulong>(hash)).Value;
    }

    public static ulong Add(ulong hash, ulong value) => unchecked((hash ^ value) * Prime);

    private static ulong Compute(SyntaxNode root)
    {
        var hash = Start;
        foreach (var part in root.DescendantNodesAndTokensAndSelf(node => !IsBody(node), descendIntoTrivia: true))
        {
            // Of a body it counts that it is there: without one, a property would be a field. Of all else it counts how many
            // parts it has: a brace too many puts what follows outside of the namespace. Such a brace stands in trivia.
            hash = Add(hash, (ulong)part.RawKind);
            if (part.AsNode() is { } node)
                hash = IsBody(node) ? hash : Add(hash, (ulong)node.ChildNodesAndTokens().Count);
            else
                hash = Add(hash, part.AsToken().Text);
        }

        return hash;
    }

    private static bool IsBody(SyntaxNode node)
        => node is BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax or DocumentationCommentTriviaSyntax;

    private static ulong Add(ulong hash, string text)
    {
        foreach (var character in text)
            hash = Add(hash, character);
        return hash;
    }
}
