using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.CodeFixes;

/// <summary>Finds names for new variables.</summary>
internal static class FreeName
{
    /// <summary>
    /// The name, with a number when something of that name can be seen or is declared in the same member, or was given before.
    /// </summary>
    public static string For(string name, SyntaxNode place, SemanticModel semantics, IEnumerable<string>? given = null)
    {
        var member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax)
            ?? place.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(
            semantics.LookupSymbols(place.SpanStart).Select(symbol => symbol.Name)
                .Concat(member.DescendantTokens().Select(token => token.ValueText)).Concat(given ?? []),
            StringComparer.Ordinal);
        return taken.Contains(name) ? Enumerable.Range(2, int.MaxValue - 2)
            .Select(number => $"{name}{number}").First(other => !taken.Contains(other)) : name;
    }
}
