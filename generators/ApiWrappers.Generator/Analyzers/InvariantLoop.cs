using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator.Analyzers;

/// <summary>Finds the loops in which an expression has the same value in each iteration.</summary>
internal static class InvariantLoop
{
    /// <summary>The outermost loop that the expression could be moved out of; null when there is none.</summary>
    public static StatementSyntax? Find(ExpressionSyntax expression, SemanticModel semantics)
        => Around(expression).TakeWhile(loop => IsInvariant(expression, loop, semantics)).LastOrDefault();

    /// <summary>The loops in whose bodies the expression stands, from the inside; not beyond a function.</summary>
    public static IEnumerable<StatementSyntax> Around(SyntaxNode node)
    {
        for (var at = node; at.Parent is { } parent and not (
            AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax); at = parent)
        {
            if (BodyOf(parent) == at && parent.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax)
                yield return (StatementSyntax)parent;
        }
    }

    private static StatementSyntax? BodyOf(SyntaxNode node) => node switch
    {
        CommonForEachStatementSyntax loop => loop.Statement,
        ForStatementSyntax loop => loop.Statement,
        WhileStatementSyntax loop => loop.Statement,
        DoStatementSyntax loop => loop.Statement,
        _ => null,
    };

    private static bool IsInvariant(ExpressionSyntax expression, StatementSyntax loop, SemanticModel semantics)
    {
        if (semantics.AnalyzeDataFlow(loop) is not { Succeeded: true } flow)
            return false;

        var changing = new HashSet<ISymbol>(flow.WrittenInside.Concat(flow.VariablesDeclared), SymbolEqualityComparer.Default);
        return IsFixed(expression, changing, semantics);
    }

    /// <summary>True when all parts of an expression stay the same, and it calls nothing but methods that return tier clients.</summary>
    private static bool IsFixed(ExpressionSyntax expression, HashSet<ISymbol> changing, SemanticModel semantics) => expression switch
    {
        LiteralExpressionSyntax or ThisExpressionSyntax => true,
        ParenthesizedExpressionSyntax inner => IsFixed(inner.Expression, changing, semantics),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call
            => semantics.GetSymbolInfo(call).Symbol is IMethodSymbol method && ClientTypes.GivesTierClient(method)
                && IsFixed(member.Expression, changing, semantics) && AreFixed(call.ArgumentList, changing, semantics),
        ObjectCreationExpressionSyntax { Initializer: null } made => AreFixed(made.ArgumentList, changing, semantics),
        ImplicitObjectCreationExpressionSyntax { Initializer: null } made => AreFixed(made.ArgumentList, changing, semantics),
        MemberAccessExpressionSyntax member => IsFixedSymbol(semantics.GetSymbolInfo(member).Symbol, changing)
            && (semantics.GetSymbolInfo(member.Expression).Symbol is INamespaceOrTypeSymbol
                || IsFixed(member.Expression, changing, semantics)),
        IdentifierNameSyntax name => IsFixedSymbol(semantics.GetSymbolInfo(name).Symbol, changing),
        _ => false,
    };

    private static bool AreFixed(ArgumentListSyntax? arguments, HashSet<ISymbol> changing, SemanticModel semantics)
        => arguments is null
            || arguments.Arguments.All(argument => argument.RefOrOutKeyword.IsKind(SyntaxKind.None)
                && IsFixed(argument.Expression, changing, semantics));

    // A property with a setter or a field that is not readonly may change by what the loop calls.
    private static bool IsFixedSymbol(ISymbol? symbol, HashSet<ISymbol> changing) => symbol switch
    {
        ILocalSymbol or IParameterSymbol => !changing.Contains(symbol),
        IFieldSymbol field => field.IsReadOnly || field.IsConst,
        IPropertySymbol property => property.SetMethod is null or { IsInitOnly: true } && IsStored(property),
        _ => false,
    };

    // The next result of a getter with a body is not known.
    private static bool IsStored(IPropertySymbol property)
        => property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
            || property.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is ParameterSyntax);
}
