using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiWrappers.Generator.Analyzers;

/// <summary>
/// Finds statements that call an operation and ignore what it returns: a result, the only place where a failure shows, or a
/// sequence, which sends nothing until it is enumerated. To ignore one on purpose, assign it to <c>_</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.ResultIgnored,
        Rules.EnumerationIgnored);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.ExpressionStatement);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var expression = ((ExpressionStatementSyntax)context.Node).Expression;
        if (OperationCall.Of(expression) is not { } call
            || context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method)
        {
            return;
        }

        var type = context.SemanticModel.GetTypeInfo(expression, context.CancellationToken).Type;
        if (ClientTypes.IsResult(type) || ClientTypes.IsTaskOfResult(method.ReturnType))
            context.ReportDiagnostic(
                Diagnostic.Create(Rules.ResultIgnored, expression.GetLocation(), method.Name, OperationCall.ThrowingNameOf(method.Name)));
        else if (ClientTypes.GivesEnumeration(method))
            context.ReportDiagnostic(Diagnostic.Create(Rules.EnumerationIgnored, expression.GetLocation(), method.Name));
    }
}
