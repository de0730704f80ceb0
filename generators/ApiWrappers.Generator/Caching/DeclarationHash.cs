using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator;

/// <summary>
/// A hash of what a file declares, without the bodies of its members. It stays the same while somebody types inside of
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
        foreach (var token in root.DescendantTokens(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax)))
        {
            hash = Add(hash, (ulong)token.RawKind);
            foreach (var character in token.Text)
                hash = Add(hash, character);
        }

        return hash;
    }
}
